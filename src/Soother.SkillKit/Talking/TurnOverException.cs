namespace Soother.SkillKit.Talking;

/// <summary>The turn ends in the middle of what it does: the user went elsewhere, or gave no answer.</summary>
/// <param name="reply">What is still said; null where the conversation is no longer this skill's.</param>
internal sealed class TurnOverException(Reply? reply) : OperationCanceledException("the turn is over")
{
    public Reply? Reply => reply;
}
