using System.Reflection;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A part of a network: weights, and parts of its own.</summary>
        public abstract class Module : IDisposable
        {
            private readonly List<(string Name, Module Module)> _modules = [];
            private readonly List<(string Name, Modules.Parameter Parameter)> _parameters = [];
            private readonly List<(string Name, Tensor Buffer)> _buffers = [];
            private readonly string _name;

            /// <param name="name">For people.</param>
            protected Module(string name) => _name = name;

            /// <summary>Whether it is being trained: see <see cref="train"/>.</summary>
            public bool training { get; private set; } = true;

            /// <summary>The name that it was given.</summary>
            public virtual string GetName() => _name;

            /// <summary>Adds a part.</summary>
            public void register_module(string name, Module submodule) => _modules.Add((name, submodule));

            /// <summary>Adds weights that are learned.</summary>
            public void register_parameter(string name, Modules.Parameter parameter) => _parameters.Add((name, parameter));

            /// <summary>Adds values that are kept, and not learned.</summary>
            public void register_buffer(string name, Tensor tensor) => _buffers.Add((name, tensor.DetachFromDisposeScope()));

            /// <summary>All weights, those of its parts too, in the order in which they were registered.</summary>
            public IEnumerable<Modules.Parameter> parameters() => named_parameters().Select(p => p.parameter);

            /// <summary>All weights with their names: parts and name, joined by dots.</summary>
            public IEnumerable<(string name, Modules.Parameter parameter)> named_parameters() =>
                _parameters.Select(p => (p.Name, p.Parameter)).Concat(_modules.SelectMany(m => m.Module.named_parameters().Select(p => ($"{m.Name}.{p.name}", p.parameter))));

            /// <summary>All buffers with their names.</summary>
            public IEnumerable<(string name, Tensor buffer)> named_buffers() =>
                _buffers.Select(b => (b.Name, b.Buffer)).Concat(_modules.SelectMany(m => m.Module.named_buffers().Select(b => ($"{m.Name}.{b.name}", b.buffer))));

            /// <summary>Weights and buffers by name.</summary>
            public Dictionary<string, Tensor> state_dict() =>
                named_parameters().Select(p => (p.name, tensor: (Tensor)p.parameter)).Concat(named_buffers().Select(b => (b.name, tensor: b.buffer))).ToDictionary(e => e.name, e => e.tensor);

            /// <summary>Takes over values by name.</summary>
            /// <param name="source">The values.</param>
            /// <param name="strict">Whether both must have the same names.</param>
            /// <returns>The names that were missing, and those that are not known here.</returns>
            /// <exception cref="ArgumentException">Names or shapes do not fit; the message says which.</exception>
            public (IList<string> missing_keys, IList<string> unexpected_keys) load_state_dict(IReadOnlyDictionary<string, Tensor> source, bool strict = true)
            {
                ArgumentNullException.ThrowIfNull(source);
                var own = state_dict();
                var (missing, unexpected) = (own.Keys.Except(source.Keys).ToList(), source.Keys.Except(own.Keys).ToList());
                if (strict && missing.Count + unexpected.Count > 0)
                    throw new ArgumentException($"the weights do not fit: {missing.Count} are missing ({string.Join(", ", missing.Take(3))}), {unexpected.Count} are not known ({string.Join(", ", unexpected.Take(3))})");
                using var none = no_grad();
                foreach (var (name, tensor) in own.Where(e => source.ContainsKey(e.Key)))
                {
                    if (!tensor.shape.SequenceEqual(source[name].shape))
                        throw new ArgumentException($"the weights '{name}' are {string.Join(" × ", source[name].shape)}, where {string.Join(" × ", tensor.shape)} are needed");
                    tensor.copy_(source[name]);
                }
                return (missing, unexpected);
            }

            /// <summary>Sets it, and all its parts, to training: dropout drops, batches are normalised by themselves.</summary>
            public virtual void train(bool on = true)
            {
                training = on;
                foreach (var (_, module) in _modules)
                    module.train(on);
            }

            /// <summary>Sets it, and all its parts, to being used.</summary>
            public void eval() => train(false);

            /// <summary>Forgets all gradients.</summary>
            public void zero_grad()
            {
                foreach (var parameter in parameters())
                    parameter.ForgetGrad();
            }

            /// <summary>Moves all values to a device, in place.</summary>
            public Module to(Device device)
            {
                using var none = no_grad();
                foreach (var tensor in state_dict().Values)
                    tensor.MoveTo(device);
                return this;
            }

            /// <summary>Frees all values.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <param name="disposing">Always true.</param>
            protected virtual void Dispose(bool disposing)
            {
                foreach (var tensor in state_dict().Values)
                    tensor.Dispose();
            }

            /// <summary>Registers what is in the fields of the class, by the fields' names without a leading underscore: to be called at the end of a constructor.</summary>
            protected void RegisterComponents()
            {
                var fields = GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);
                foreach (var field in fields.OrderBy(f => f.MetadataToken))
                {
                    // A property's field is called <Property>k__BackingField.
                    var name = field.Name[0] == '<' ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name.TrimStart('_');
                    switch (field.GetValue(this))
                    {
                        case Module module when _modules.TrueForAll(m => m.Module != module):
                            register_module(name, module);
                            break;
                        case Modules.Parameter parameter when _parameters.TrueForAll(p => p.Parameter != parameter):
                            register_parameter(name, parameter);
                            break;
                        case Tensor tensor and not Modules.Parameter when _buffers.TrueForAll(b => b.Buffer != tensor):
                            register_buffer(name, tensor);
                            break;
                    }
                }
            }
        }

        /// <summary>A part of one input.</summary>
        public abstract class Module<T, TResult>(string name) : Module(name)
        {
            /// <summary>What it makes of its input.</summary>
            public abstract TResult forward(T input);

            /// <inheritdoc cref="forward"/>
            public TResult call(T input) => forward(input);
        }

        /// <summary>A part of two inputs.</summary>
        public abstract class Module<T1, T2, TResult>(string name) : Module(name)
        {
            /// <summary>What it makes of its inputs.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <inheritdoc cref="forward"/>
            public TResult call(T1 input1, T2 input2) => forward(input1, input2);
        }

        /// <summary>A part of three inputs.</summary>
        public abstract class Module<T1, T2, T3, TResult>(string name) : Module(name)
        {
            /// <summary>What it makes of its inputs.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <inheritdoc cref="forward"/>
            public TResult call(T1 input1, T2 input2, T3 input3) => forward(input1, input2, input3);
        }
    }
}
