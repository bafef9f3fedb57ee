using System.Net;
using System.Net.Sockets;

namespace Soother.Skills.Tests;

/// <summary>A real web server on this machine, that remembers what it was asked.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly TaskCompletionSource _gate = new();

    public WebServer(string answer, int status = 200, bool hangs = false)
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        if (!hangs)
            _gate.SetResult();
        _ = ServeAsync(answer, status);
    }

    public string Url { get; }

    public string? Path { get; private set; }

    public string? Method { get; private set; }

    public string? Body { get; private set; }

    public WebHeaderCollection Headers { get; private set; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync(string answer, int status)
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            (Path, Method, Headers) = (context.Request.RawUrl, context.Request.HttpMethod, (WebHeaderCollection)context.Request.Headers);
            using (var reader = new StreamReader(context.Request.InputStream))
                Body = await reader.ReadToEndAsync();
            await _gate.Task;
            context.Response.StatusCode = status;
            context.Response.Close(System.Text.Encoding.UTF8.GetBytes(answer), willBlock: true);
        }
    }
}
