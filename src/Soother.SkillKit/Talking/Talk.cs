using Soother.Contracts;
using Soother.SkillKit.Reading;

namespace Soother.SkillKit.Talking;

/// <summary>The intents that answer a question for yes or no, by this skill's own names, and those beside them that somebody else acts on.</summary>
internal sealed record YesAndNo(string Yes, string No)
{
    public IReadOnlyList<string> Always { get; } = ["Stop"];
}

/// <summary>What a turn talks through.</summary>
internal sealed record Talk(IBus Bus, Conversation Conversation, Locale Locale, YesAndNo YesAndNo)
{
    /// <summary>Says what an order says, and waits for one of its intents that this skill acts on.</summary>
    public async Task<IntentRecognized> AskAsync(ContinueSession order, CancellationToken over)
    {
        var answer = Conversation.ExpectAsync([.. order.IntentFilter!.Except(YesAndNo.Always)], over);
        await Bus.PublishAsync(order, CancellationToken.None).ConfigureAwait(false);
        return await answer.ConfigureAwait(false);
    }
}
