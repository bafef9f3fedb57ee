namespace Soother.Intent;

/// <summary>What is to be learned: all that is offered, and its content as bytes, by which it is known again.</summary>
internal sealed record Wanted(Lesson Lesson, byte[] Content);
