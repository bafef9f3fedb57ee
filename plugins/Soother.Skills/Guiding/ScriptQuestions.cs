namespace Soother.Skills;

/// <summary>A script's questions: asks, asks again, and says which branch the answer leads into.</summary>
internal sealed class ScriptQuestions(Turn turn, ScriptTools tools, ScriptVoice voice, ScriptMemory memory)
{
    /// <summary>Tells a question from a pause where no slot is asked for: at a question an order is understood too that is none of the answers.</summary>
    private const string NoSlot = "answer";
    private volatile IReadOnlyList<string> _expected = [];

    private SkillSet Skills => tools.Library.Current;

    public bool Expects(string intent) => _expected.Contains(intent);

    /// <returns>The steps that follow; null ends the script.</returns>
    public Task<IReadOnlyList<Step>?> AskAsync(Step step) => step switch
    {
        AskStep ask => AskAsync(ask),
        ConfirmStep confirm => ConfirmAsync(confirm),
        ChooseStep choose => ChooseAsync(choose),
        _ => throw new InvalidOperationException($"{step} asks nothing"),
    };

    private Task<IReadOnlyList<Step>?> AskAsync(AskStep ask)
    {
        IReadOnlyList<string> expected = ask.Slots is [] ? [.. ask.Answers.Keys] : [turn.Intent.Name, .. ask.Answers.Keys];
        return AskAsync(ask.Question, expected, ask.Slots, memory.Now, Read);

        IReadOnlyList<Step>? Read(News news)
        {
            if (news is not News.Answered { Heard: var heard })
                return null;
            memory.Hear(heard.Slots ?? []);
            if (ask.Answers.TryGetValue(heard.Intent.IntentName, out var branch))
                return branch;
            return heard.Slots?.Any(slot => ask.Slots.Contains(slot.SlotName ?? slot.Entity)) == true ? [] : null;
        }
    }

    private Task<IReadOnlyList<Step>?> ConfirmAsync(ConfirmStep confirm)
    {
        string[] yes = [.. Skills.WithBuiltin("yes").Select(found => found.Intent.Name)];
        string[] no = [.. Skills.WithBuiltin("no").Select(found => found.Intent.Name)];
        voice.Open("yesno", "open");
        return AskAsync(confirm.Question, [.. yes, .. no], [], memory.Now, news => news switch
        {
            News.Answered { Heard.Intent.IntentName: var name } => yes.Contains(name) ? confirm.Yes : no.Contains(name) ? confirm.No : null,
            _ => null,
        }, "yesno");
    }

    private Task<IReadOnlyList<Step>?> ChooseAsync(ChooseStep choose)
    {
        var choices = new Choices(choose.List is null ? [.. choose.Items.Select(item => item.Fill(memory.Now.Spoken))] : Choices.In(memory.Now.Json(choose.List)));
        string[] byPlace = [.. Skills.WithBuiltin("choose").Select(found => found.Intent.Name)];
        voice.Open("choosing", choices.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return AskAsync(choose.Question, [turn.Intent.Name, .. byPlace], [choose.Slot], memory.Now.With("choices", tools.Moment.Speech.Lists.Or(choices.Items)), Read, "choosing");

        IReadOnlyList<Step>? Read(News news)
        {
            var chosen = news switch
            {
                News.Answered { Heard: var heard } => choices.Find(heard, choose.Slot) ?? choices.Find(heard.Input),
                News.NotUnderstood missed => choices.Find(missed.Text),
                _ => null,
            };
            if (chosen is null)
                return null;
            memory.Learn(choose.Slot, chosen);
            return [];
        }
    }

    private async Task<IReadOnlyList<Step>?> AskAsync(
        Question question, IReadOnlyList<string> expected, IReadOnlyList<string> slots, Values values, Func<News, IReadOnlyList<Step>?> read, string? alsoKnown = null)
    {
        var ears = new Ears([.. expected, .. Skills.AnywhereInScripts(stops: true)], slots is [] ? [NoSlot] : slots);
        _expected = expected;
        voice.Open(question.Name, "open");
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var again = attempt > 0 && question.Again.Count > 0;
                var text = tools.Replies.Pick(turn.Site, again ? $"{question.Name} again" : question.Name, again ? question.Again : question.Texts, values);
                if (read(await voice.AskAsync(text, ears).ConfigureAwait(false)) is { } branch)
                    return branch;
                if (attempt == question.Retries)
                    return question.Otherwise;
            }
        }
        finally
        {
            _expected = [];
            voice.Shut(question.Name);
            if (alsoKnown is not null)
                voice.Shut(alsoKnown);
        }
    }
}
