namespace Soother.Skills;

/// <summary>Reads the files of a Mycroft or OVOS skill. What its program does cannot be read; which rules of keywords it declares can.</summary>
internal sealed class MycroftReader(MycroftFolder folder, string skill, SkillDraft draft)
{
    private readonly MycroftDialogs _dialogs = new(folder, draft);
    private readonly Dictionary<string, HashSet<string>> _slots = []; // of the intents' sentences

    public void Read()
    {
        ReadWords();
        foreach (var file in folder.Files(".intent"))
            ReadIntent(file);
        if (folder.Program is { } program)
            draft.Try(new Place(folder.Shown(program), 1), () => ReadProgram(program));
        else if (folder.Files(".voc").Any())
            draft.Note(new Place($"{skill}/__init__.py", 1), "there is no such file: rules of keywords for the vocabulary, if there are any, stand there");
    }

    private void ReadWords()
    {
        var words = new MycroftWords(folder, draft);
        var sentences = string.Concat(folder.Files(".intent").SelectMany(ForeignFile.Lines));
        foreach (var (extension, read) in new (string, Action<string>)[]
            { (".entity", words.ReadEntity), (".voc", words.ReadVocabulary), (".rx", words.ReadPatterns), (".list", words.ReadList), (".value", words.ReadValues) })
        {
            // Lists and values are for programs, unless a sentence names them.
            foreach (var file in folder.Files(extension).Where(file => extension is not (".list" or ".value") || sentences.Contains($"{{{Path.GetFileNameWithoutExtension(file)}}}", StringComparison.Ordinal)))
                draft.Try(new Place(folder.Shown(file), 1), () => read(file));
        }
    }

    private void ReadIntent(string file)
    {
        var intent = draft.Intent($"{skill}:{Path.GetFileName(file)}", new(folder.Shown(file), 1));
        var slots = _slots[Path.GetFileName(file)] = [];
        draft.Try(intent.Place, () =>
        {
            foreach (var (text, place) in folder.Lines(file))
                draft.Try(place, () => AddSentence(intent, text, place, slots));
        });
        intent.Replies.AddRange(_dialogs.Find(Path.GetFileNameWithoutExtension(file), slots));
    }

    private static void AddSentence(IntentDraft intent, string text, Place place, HashSet<string> slots)
    {
        var phrase = MycroftTemplate.Parse(text, place);
        if (!PhraseWriter.Write(phrase).Any(char.IsLetterOrDigit))
            return; // a line of punctuation alone
        slots.UnionWith(phrase.Slots.Select(slot => slot.Name));
        intent.Sentences.Add(place.Text(PhraseWriter.Write(phrase)));
    }

    private void ReadProgram(string path)
    {
        var program = new PythonHandlers(string.Join('\n', ForeignFile.Lines(path)));
        foreach (var handler in program.Declared())
        {
            var place = new Place(folder.Shown(path), handler.Line);
            var name = handler.File ?? (handler.Name.Length > 0 ? handler.Name : handler.Method);
            if (name is null || (handler.File is null && handler.Calls.Count == 0))
            {
                draft.Note(place, "an intent is declared here in a way that is not understood");
                continue;
            }
            if (handler.File is not null && !_slots.ContainsKey(handler.File))
            {
                draft.Note(place, $"there is no file {handler.File} in this language");
                continue;
            }
            var intent = draft.Intent($"{skill}:{name}", place);
            if (handler.File is null)
                draft.Try(place, () => intent.Keywords.Add(Keywords(handler, place)));
            ReadReplies(program, handler, intent, place);
        }
    }

    private YamlValue Keywords(PythonHandler handler, Place place)
    {
        YamlValue Names(IEnumerable<string> names) => place.List(names.Select(name => place.Text(SkillDraft.NameOf(name))));
        YamlValue? All(string call) => handler.Calls.Where(made => made.Call == call).SelectMany(made => made.Names).Distinct().ToList() is { Count: > 0 } names ? Names(names) : null;
        foreach (var name in handler.Calls.Where(made => made.Call == "require").SelectMany(made => made.Names).Where(name => !draft.HasSlot(SkillDraft.NameOf(name))))
            draft.Note(place, $"'{name}' is neither vocabulary nor a regular expression here: only the context can give it");
        var groups = handler.Calls.Where(made => made.Call == "one_of").Select(made => Names(made.Names)).ToList();
        return place.Map(("require", All("require")), ("oneOf", groups.Count > 0 ? place.List(groups) : null), ("optional", All("optionally")), ("exclude", All("exclude")));
    }

    /// <summary>A method that does nothing but speak is a reply; an answer to something that is not done here would be a lie.</summary>
    private void ReadReplies(PythonHandlers program, PythonHandler handler, IntentDraft intent, Place place)
    {
        if (handler.Method is null || intent.Replies.Count > 0)
            return;
        var spoken = program.DialogsOf(handler.Method);
        if (spoken is [var only] && program.OnlySpeaks(handler.Method))
        {
            IReadOnlySet<string> slots = handler.File is { } file ? _slots[file] : handler.Calls.SelectMany(made => made.Names).Select(SkillDraft.NameOf).Where(draft.HasSlot).ToHashSet();
            intent.Replies.AddRange(_dialogs.Find(only, slots));
        }
        if (intent.Replies.Count == 0)
            draft.Note(place, $"what {handler.Method} does is not carried over{(spoken.Count > 0 ? $"; it answers with {string.Join(", ", spoken)}" : "")}");
    }
}
