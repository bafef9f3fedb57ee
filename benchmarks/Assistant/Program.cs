using Microsoft.Extensions.Logging.Abstractions;
using Soother.Benchmarks.Assistant;
using Soother.Contracts;
using Soother.Host.Bus;
using Soother.Host.Commands.Conversing;

// The whole assistant, as a user starts it: how soon it is ready, how soon it answers, how much memory it takes. Build it first: ./soother --version
//   dotnet run -c Release --project benchmarks/Assistant [STARTS [QUESTIONS]]
var starts = args.Length > 0 ? int.Parse(args[0]) : 7;
var questions = args.Length > 1 ? int.Parse(args[1]) : 10;
var question = Wav.Read(await File.ReadAllBytesAsync(Path.Combine(Checkout.Root, "samples", "what-time-is-it.wav")));

var figures = new Figures();
for (var start = 0; start < starts; start++)
{
    await using var assistant = await RunningProcess.StartAsync();
    figures.Add("ready, s after the start of the process", assistant.Ready.TotalSeconds);
    if (start < starts - 1)
        continue;
    await using var bus = new BrokerLink(assistant.Endpoint, NullLogger.Instance).Open("benchmark", NullLogger.Instance);
    await bus.ConnectAsync();
    await using var user = await Conversation.OpenAsync(bus);
    for (var asked = 0; asked < questions; asked++)
    {
        var turn = await user.ListenAsync(question, CancellationToken.None);
        if (turn is not { Intent: not null, Times: { QuestionEnded: { } ended, TextCaptured: { } text, FirstSound: { } sound } })
            throw new InvalidOperationException($"the question was not answered: heard '{turn.Captured?.Text}', {string.Join("; ", turn.Errors)}");
        figures.Add("text captured, s after the last frame with speech", (text - ended).TotalSeconds);
        figures.Add("first sample of the answer, s after the last frame with speech", (sound - ended).TotalSeconds);
        figures.Add("first sample of the answer, s after the text", (sound - text).TotalSeconds);
    }
    figures.Add("resident memory of host and plugins, MB", assistant.Memory("Rss"));
    figures.Add("of which its own (PSS), MB", assistant.Memory("Pss"));
}
figures.Print();
