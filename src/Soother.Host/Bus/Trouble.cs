namespace Soother.Host.Bus;

/// <summary>What keeps a connection away; each is told once until the broker is back.</summary>
internal enum TroubleKind
{
    Away,
    Refused,
    Untrusted,
    VersionRefused,
}

/// <summary>Why a connection ended or did not come about: the kind, and one clause for people.</summary>
internal sealed record Trouble(TroubleKind Kind, string Text);
