using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp;

/// <summary>Calls libtorch's operators by the names that its schemas give them, as <c>add.Tensor</c>.</summary>
internal static unsafe class Operator
{
    private const int MostResults = 256;
    private static readonly ConcurrentDictionary<string, nint> Known = new(StringComparer.Ordinal);

    /// <summary>Calls an operator that gives one tensor.</summary>
    /// <exception cref="ExternalException">libtorch refused; the message names the operator and the shapes.</exception>
    public static torch.Tensor Call(string name, params ReadOnlySpan<Argument> arguments) => new(CallNative(name, arguments));

    /// <summary>Calls an operator that gives one tensor, which no object owns yet.</summary>
    /// <exception cref="ExternalException">libtorch refused; the message names the operator and the shapes.</exception>
    public static nint CallNative(string name, params ReadOnlySpan<Argument> arguments)
    {
        nint result;
        var count = Call(name, arguments, &result, 1);
        return count == 1 ? result : throw new ExternalException($"{name} gives {count} results where one is expected");
    }

    /// <summary>Calls an operator that gives several tensors.</summary>
    /// <exception cref="ExternalException">libtorch refused; the message names the operator and the shapes.</exception>
    public static torch.Tensor[] CallMany(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc nint[MostResults];
        var tensors = new torch.Tensor[Call(name, arguments, results, MostResults)];
        for (var i = 0; i < tensors.Length; i++)
            tensors[i] = new torch.Tensor(results[i]);
        return tensors;
    }

    /// <summary>Calls an operator for what it does to its arguments.</summary>
    /// <exception cref="ExternalException">libtorch refused; the message names the operator and the shapes.</exception>
    public static void Do(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc nint[MostResults];
        var count = Call(name, arguments, results, MostResults);
        for (var i = 0; i < count; i++)
            NativeMethods.Free(results[i]);
    }

    private static int Call(string name, ReadOnlySpan<Argument> arguments, nint* results, int most)
    {
        var op = Known.GetOrAdd(name, Find);
        var values = stackalloc Value[arguments.Length];
        var buffer = new byte[Bytes(arguments)];
        int count;
        fixed (byte* memory = buffer)
        {
            var free = memory;
            for (var i = 0; i < arguments.Length; i++)
                values[i] = Marshalled(arguments[i], ref free);
            count = NativeMethods.Call(op, values, arguments.Length, results, most);
        }
        if (count < 0)
            throw Refused(name, arguments);
        foreach (var argument in arguments)
            GC.KeepAlive(argument.Items);
        return count;
    }

    private static nint Find(string name)
    {
        var parts = name.Split('.', 2);
        var op = NativeMethods.Operator("aten::" + parts[0], parts.Length == 2 ? parts[1] : "");
        return op != 0 ? op : throw new ExternalException($"{name}: {NativeMethods.FaultText()}");
    }

    private static int Bytes(ReadOnlySpan<Argument> arguments)
    {
        var bytes = 0;
        foreach (var argument in arguments)
        {
            bytes += argument.Items switch
            {
                long[] wholes => sizeof(long) * wholes.Length,
                torch.Tensor[] tensors => sizeof(nint) * tensors.Length,
                string text => (Encoding.UTF8.GetMaxByteCount(text.Length) + sizeof(long)) & ~(sizeof(long) - 1),
                _ => 0,
            };
        }
        return bytes;
    }

    private static Value Marshalled(Argument argument, ref byte* free)
    {
        var value = new Value { Kind = argument.Kind, Whole = argument.Whole, Real = argument.Real };
        switch (argument.Items)
        {
            case torch.Tensor tensor:
                value.Items = tensor.Native;
                break;
            case long[] wholes:
                (value.Items, value.Count) = ((nint)free, wholes.Length);
                wholes.CopyTo(new Span<long>(free, wholes.Length));
                free += sizeof(long) * wholes.Length;
                break;
            case torch.Tensor[] tensors:
                (value.Items, value.Count) = ((nint)free, tensors.Length);
                for (var i = 0; i < tensors.Length; i++)
                    ((nint*)free)[i] = tensors[i].Native;
                free += sizeof(nint) * tensors.Length;
                break;
            case string text:
                value.Items = (nint)free;
                var room = (Encoding.UTF8.GetMaxByteCount(text.Length) + sizeof(long)) & ~(sizeof(long) - 1);
                free[Encoding.UTF8.GetBytes(text, new Span<byte>(free, room))] = 0;
                free += room;
                break;
        }
        return value;
    }

    private static ExternalException Refused(string name, ReadOnlySpan<Argument> arguments)
    {
        var fault = NativeMethods.FaultText();
        return new($"{name}: {fault} (called with {string.Join(", ", arguments.ToArray().Select(a => a.ToString()))})");
    }
}
