using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.SkillKit;

namespace Soother.Dice;

/// <summary>The smallest skill in C#: one intent with a slot that it asks for, and one that remembers and asks back.</summary>
public sealed class DicePlugin(IBus bus, PluginContext context, ILogger log, DiceOptions options) : IPlugin
{
    private readonly Skill _skill = new(bus, context, log);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken stopping) => _skill.WithIntentsOf(this).StartAsync(stopping);

    // What can be said stands here, or in locale/en-us/RollDice.intent; the replies are in locale/en-us/rolled.dialog.
    [Intent("RollDice", "roll [the] dice", "roll {count} dice")]
    public Reply Roll(Turn turn, [Slot(From = 1, To = 20, Ask = "How many?")] int count)
    {
        var sum = Enumerable.Range(0, count).Sum(_ => Random.Shared.Next(options.Sides) + 1);
        turn.AtSite.Set("count", count);
        return turn.Phrase("rolled", ("sum", sum));
    }

    [Intent("RollDiceAgain", "roll [the dice] again")]
    public async Task<Reply> RollAgainAsync(Turn turn)
    {
        var count = turn.AtSite.Get<int>("count");
        if (count == 0)
            return "You have not rolled yet.";
        return await turn.ConfirmAsync("The same again?") ? Roll(turn, count) : "As you like.";
    }
}
