namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum, value by value, with broadcasting.</summary>
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        /// <inheritdoc cref="op_Addition(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        /// <inheritdoc cref="op_Addition(Tensor, Tensor)"/>
        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        /// <inheritdoc cref="op_Subtraction(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        /// <inheritdoc cref="op_Subtraction(Tensor, Tensor)"/>
        public static Tensor operator -(Scalar left, Tensor right) => Operator.Call("rsub.Scalar", right, left);

        /// <summary>The negative.</summary>
        public static Tensor operator -(Tensor value) => Operator.Call("neg", value);

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        /// <inheritdoc cref="op_Multiply(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        /// <inheritdoc cref="op_Multiply(Tensor, Tensor)"/>
        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        /// <summary>The quotient.</summary>
        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        /// <inheritdoc cref="op_Division(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        /// <summary>Adds.</summary>
        public Tensor add(Tensor other) => Operator.Call("add.Tensor", this, other);

        /// <summary>Adds.</summary>
        public Tensor add(Scalar other) => Operator.Call("add.Scalar", this, other);

        /// <summary>Subtracts.</summary>
        public Tensor sub(Tensor other) => Operator.Call("sub.Tensor", this, other);

        /// <summary>Subtracts.</summary>
        public Tensor sub(Scalar other) => Operator.Call("sub.Scalar", this, other);

        /// <summary>Multiplies.</summary>
        public Tensor mul(Tensor other) => Operator.Call("mul.Tensor", this, other);

        /// <summary>Multiplies.</summary>
        public Tensor mul(Scalar other) => Operator.Call("mul.Scalar", this, other);

        /// <summary>Divides.</summary>
        public Tensor div(Tensor other) => Operator.Call("div.Tensor", this, other);

        /// <summary>Divides.</summary>
        public Tensor div(Scalar other) => Operator.Call("div.Scalar", this, other);

        /// <summary>The matrix product; of batches of matrices too.</summary>
        public Tensor matmul(Tensor other) => Operator.Call("matmul", this, other);

        /// <summary>The product of two batches of matrices: (batch, n, m) and (batch, m, p).</summary>
        public Tensor bmm(Tensor other) => Operator.Call("bmm", this, other);

        /// <summary>Each value to a power.</summary>
        public Tensor pow(Scalar exponent) => Operator.Call("pow.Tensor_Scalar", this, exponent);

        /// <summary>e to the power of each value.</summary>
        public Tensor exp() => Operator.Call("exp", this);

        /// <summary>Natural logarithm.</summary>
        public Tensor log() => Operator.Call("log", this);

        /// <summary>Square root.</summary>
        public Tensor sqrt() => Operator.Call("sqrt", this);

        /// <summary>Absolute value.</summary>
        public Tensor abs() => Operator.Call("abs", this);

        /// <summary>Rounds to the nearest whole number.</summary>
        public Tensor round() => Operator.Call("round", this);

        /// <summary>Brings values between two bounds.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Operator.Call("clamp", this, min ?? Argument.None, max ?? Argument.None);

        /// <summary>1 / (1 + e^−x).</summary>
        public Tensor sigmoid() => Operator.Call("sigmoid", this);

        /// <summary>Hyperbolic tangent.</summary>
        public Tensor tanh() => Operator.Call("tanh", this);

        /// <summary>The larger of the value and 0.</summary>
        public Tensor relu() => Operator.Call("relu", this);

        /// <summary>Where values are equal.</summary>
        public Tensor eq(Scalar other) => Operator.Call("eq.Scalar", this, other);

        /// <summary>Where values differ.</summary>
        public Tensor ne(Scalar other) => Operator.Call("ne.Scalar", this, other);

        /// <summary>Where values are less.</summary>
        public Tensor lt(Tensor other) => Operator.Call("lt.Tensor", this, other);

        /// <summary>Where values are less.</summary>
        public Tensor lt(Scalar other) => Operator.Call("lt.Scalar", this, other);

        /// <summary>Where values are greater.</summary>
        public Tensor gt(Scalar other) => Operator.Call("gt.Scalar", this, other);

        /// <summary>Where values are greater or equal.</summary>
        public Tensor ge(Tensor other) => Operator.Call("ge.Tensor", this, other);

        /// <summary>The opposite of each truth value.</summary>
        public Tensor logical_not() => Operator.Call("logical_not", this);

        /// <summary>Where values are finite.</summary>
        public Tensor isfinite() => Operator.Call("isfinite", this);

        /// <summary>Adds in place.</summary>
        public Tensor add_(Tensor other, Scalar? alpha = null) => InPlace("add_.Tensor", other, alpha ?? 1);

        /// <summary>Multiplies in place.</summary>
        public Tensor mul_(Scalar other) => InPlace("mul_.Scalar", other);

        /// <summary>Sets every value to 0.</summary>
        public Tensor zero_() => InPlace("zero_");

        /// <summary>Sets every value.</summary>
        public Tensor fill_(Scalar value) => InPlace("fill_.Scalar", value);

        /// <summary>Takes over the values of another, with broadcasting.</summary>
        public Tensor copy_(Tensor source) => InPlace("copy_", source);

        private Tensor InPlace(string name, params ReadOnlySpan<Argument> others)
        {
            Operator.Do(name, [this, .. others]);
            return this;
        }
    }
}
