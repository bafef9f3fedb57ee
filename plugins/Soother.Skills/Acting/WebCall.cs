using System.Net.Http.Headers;
using System.Text;

namespace Soother.Skills;

/// <summary>Calls web addresses for skills.</summary>
internal sealed class WebCall : IDisposable
{
    private const int MostBytes = 1 << 20;
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
    {
        Timeout = Timeout.InfiniteTimeSpan, // each call has its own
        MaxResponseContentBufferSize = MostBytes,
    };

    /// <summary>The answer: JSON, or any other text as a JSON string.</summary>
    /// <exception cref="ActionFailedException">No answer, or one that is not a success.</exception>
    public async Task<JsonElement> RunAsync(CallAction call, Values values, CancellationToken cancel)
    {
        try
        {
            using var request = MakeRequest(call, values);
            using var answer = await _http.SendAsync(request, cancel).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
                throw new ActionFailedException($"{request.Method} {Shown(request)} answered {(int)answer.StatusCode} {answer.ReasonPhrase}");
            return Parse(await answer.Content.ReadAsStringAsync(cancel).ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException or FormatException or UriFormatException)
        {
            throw new ActionFailedException($"{call.Method} {call.Url.Text}: {fault.Message}");
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage MakeRequest(CallAction call, Values values)
    {
        // A value of the environment is the author's (a server's address); what was said is escaped.
        var url = call.Url.Fill(path => path.StartsWith(Values.Environment + ".", StringComparison.Ordinal) ? values.Plain(path) : Uri.EscapeDataString(values.Plain(path)));
        var request = new HttpRequestMessage(new(call.Method), url);
        if (call.Body is { } body)
        {
            request.Content = new StringContent(body.Fill(values), Encoding.UTF8);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(body.IsJson ? "application/json" : "text/plain", "utf-8");
        }
        foreach (var (name, template) in call.Headers)
        {
            var value = template.Fill(values.Plain).ReplaceLineEndings(" ");
            if (request.Content is not null && name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
                request.Content.Headers.Remove(name);
            if (!request.Headers.TryAddWithoutValidation(name, value) && request.Content?.Headers.TryAddWithoutValidation(name, value) != true)
                throw new ActionFailedException($"the header {name} cannot be sent");
        }
        return request;
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text.Trim());
        }
    }

    // Without the query, which may hold a key.
    private static string Shown(HttpRequestMessage request) => request.RequestUri!.GetLeftPart(UriPartial.Path);
}
