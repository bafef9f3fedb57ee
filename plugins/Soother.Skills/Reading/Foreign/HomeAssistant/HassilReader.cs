namespace Soother.Skills;

/// <summary>Reads Home Assistant's sentences: YAML files with intents, lists, expansion rules and skip words.</summary>
internal sealed class HassilReader(SkillDraft draft)
{
    private const string Skip = "skip_words";
    private readonly HassilParts _shared = new([], []);
    private readonly List<YamlValue> _skipWords = [];
    private readonly Dictionary<string, List<Place>> _missing = []; // lists, and the sentences that need them
    private readonly Dictionary<IntentDraft, int> _ofThings = [];
    private int _responses;

    public void Read(IReadOnlyList<(YamlValue File, string Folder)> files)
    {
        foreach (var (file, _) in files)
            ReadParts(file, _shared);
        AddSkipWords();
        foreach (var (file, folder) in files)
        {
            foreach (var (name, intent) in Mapping(file, "intents"))
                ReadIntent(name, intent);
            if (file.Find("data") is not null)
                ReadIntent(folder, file); // a file for each kind of sentence, in a folder for each intent
            ReadResponses(file);
        }
        foreach (var (list, places) in _missing)
            draft.Fault(places[0], $"there is no list {{{list}}}, so {places.Count} sentences are left out; Home Assistant makes it of what is in the house, here a file beside these has to: lists: {{{list}: {{values: [...]}}}}");
        if (_responses > 0)
            draft.Note(new(files[0].File.File, 1), $"{_responses} responses are templates that ask Home Assistant for states; who acts on the intents has to answer");
    }

    private void ReadParts(YamlValue file, HassilParts parts)
    {
        foreach (var (name, list) in Mapping(file, "lists"))
            draft.Try(list, () => parts.Lists[name] = HassilList.Read(name, list, draft));
        foreach (var (name, rule) in Mapping(file, "expansion_rules"))
            parts.Rules[name] = rule;
        _skipWords.AddRange(file.Find(Skip)?.Items ?? []);
    }

    /// <summary>They may stand anywhere in Home Assistant; here where people say them, before and after.</summary>
    private void AddSkipWords()
    {
        if (_skipWords.Count == 0)
            return;
        var place = new Place(_skipWords[0].File, _skipWords[0].Line);
        draft.AddRule(Skip, place.Text($"({string.Join('|', _skipWords.Select(words => PhraseWriter.Escape(words.RequireText(Skip))).Distinct())})"));
    }

    private void ReadIntent(string name, YamlValue intent)
    {
        var at = new Place(intent.File, intent.Line);
        if (intent.Find("data")?.Items is not { } blocks)
        {
            draft.Fault(at, $"the intent '{name}' has no data");
            return;
        }
        foreach (var block in blocks)
            draft.Try(block, () => ReadBlock(draft.Intent(name, at), block));
    }

    private void ReadBlock(IntentDraft intent, YamlValue block)
    {
        var own = new HassilParts([], []);
        ReadParts(block, own);
        var context = new HassilContext(block);
        var names = new HassilBlock(_shared, own, context, draft);
        var given = string.Concat(FixedSlots(block).Concat(context.Given).DistinctBy(slot => slot.Key).Select(slot => $" {{{SkillDraft.NameOf(slot.Key)}:{slot.Value}}}"));
        foreach (var sentence in (block.Find("sentences") ?? throw block.Fault("a block of data has no sentences")).RequireTexts("sentences"))
            draft.Try(sentence, () => AddSentence(intent, sentence, names, context, given));
        foreach (var key in context.OfPlace)
            draft.Note(new(block.File, block.Line), $"Home Assistant fills '{key}' with the place where it was said; here the slot stays empty, and the intent's siteId says where");
        foreach (var key in block.Keys!.Keys.Where(key => key is "metadata" or "required_keywords"))
            draft.Note(new(block.File, block.Line), $"'{key}' means nothing here");
    }

    private void AddSentence(IntentDraft intent, YamlValue sentence, HassilBlock names, HassilContext context, string given)
    {
        var place = new Place(sentence.File, sentence.Line);
        if (Write(names, sentence) is not var (template, keys))
            return;
        if (context.Keys.FirstOrDefault(key => !keys.Contains(key)) is { } missing)
            throw place.Fault($"nothing in '{sentence.Text}' has the context '{missing}' that is required: {context}");
        var polite = _skipWords.Count > 0 ? ($"[<{Skip}>] [<{Skip}>] ", $" [<{Skip}>]") : ("", "");
        // Of two sentences that say the same, the one that names a thing means it: Home Assistant has "the bedroom lamp" before "a lamp in the bedroom".
        var isOfThing = keys.Count > 0;
        intent.Sentences.Insert(isOfThing ? _ofThings.GetValueOrDefault(intent) : intent.Sentences.Count, place.Text(polite.Item1 + template + given + polite.Item2));
        if (isOfThing)
            _ofThings[intent] = _ofThings.GetValueOrDefault(intent) + 1;
    }

    /// <returns>The template, or nothing if it needs a list that is not there.</returns>
    private (string Template, IReadOnlySet<string> Keys)? Write(HassilBlock names, YamlValue sentence)
    {
        try
        {
            return names.Write(sentence);
        }
        catch (SkillFaultException) when (names.Missing is not null)
        {
            var places = _missing.TryGetValue(names.Missing, out var known) ? known : _missing[names.Missing] = [];
            places.Add(new(sentence.File, sentence.Line));
            return null;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> FixedSlots(YamlValue block)
    {
        foreach (var (slot, value) in Mapping(block, "slots"))
            yield return new(slot, value.Items is { Count: > 0 } several ? several[0].RequireText(slot) : value.RequireText(slot));
        if (block.Find("inferred_domain")?.Text is { } domain)
            yield return new("domain", domain);
    }

    /// <summary>What is answered becomes texts of the skill, where it is text.</summary>
    private void ReadResponses(YamlValue file)
    {
        foreach (var (intent, responses) in Mapping(file.Find("responses"), "intents"))
        {
            foreach (var (key, response) in (responses.Keys ?? new Dictionary<string, YamlValue>()).Where(response => response.Value.Text is not null))
            {
                if (JinjaText.Read(response.Text!) is { Length: > 0 } text)
                    draft.AddText($"{intent}.{key}", new Place(response.File, response.Line).Text(text));
                else
                    _responses++;
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, YamlValue>> Mapping(YamlValue? from, string key) => from?.Find(key)?.Keys ?? new Dictionary<string, YamlValue>();
}
