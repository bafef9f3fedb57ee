// What Soother needs of libtorch, as C functions. Operators are called by their names through libtorch's own dispatcher, with the defaults of their schemas,
// so there is no function here for each of them, and the same source builds against any libtorch from 1.13 on.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/version.h>

#include <atomic>
#include <cstring>
#include <string>
#include <vector>

#define EXPORT extern "C" __attribute__((visibility("default")))

namespace {

enum Kind : int32_t { Default, None, OneTensor, Whole, Real, Bool, Wholes, Reals, Tensors, Text };

// As Value in Value.cs.
struct Value {
  int32_t kind;
  int32_t count;
  int64_t whole;
  double real;
  const void* items;
};

thread_local std::string fault;
std::atomic<int64_t> alive{0};

at::Tensor* wrap(at::Tensor tensor) {
  alive++;
  return new at::Tensor(std::move(tensor));
}

// Nothing thrown crosses into C#: a failure is a null or a negative number, and fault says why.
template <typename Act, typename Result>
Result guarded(Result failed, Act act) {
  try {
    return act();
  } catch (const c10::Error& error) {
    fault = error.what_without_backtrace();
  } catch (const std::exception& error) {
    fault = error.what();
  }
  return failed;
}

c10::IValue tensors_for(const c10::TypePtr& element, const Value& value) {
  auto items = static_cast<at::Tensor* const*>(value.items);
  if (element->kind() == c10::TypeKind::OptionalType) {
    c10::List<c10::optional<at::Tensor>> list;
    for (int32_t i = 0; i < value.count; i++)
      list.push_back(items[i] ? c10::optional<at::Tensor>(*items[i]) : c10::nullopt);
    return list;
  }
  c10::List<at::Tensor> list;
  for (int32_t i = 0; i < value.count; i++)
    list.push_back(*items[i]);
  return list;
}

// The argument as its schema wants it: a whole number where a real one is asked for becomes one, and text becomes a device.
c10::IValue argument(const c10::Argument& formal, const Value& value) {
  auto type = formal.type();
  if (auto optional = type->cast<c10::OptionalType>())
    type = optional->getElementType();
  switch (value.kind) {
    case None: return {};
    case OneTensor: return *static_cast<const at::Tensor*>(value.items);
    case Whole: return type->kind() == c10::TypeKind::FloatType ? c10::IValue(static_cast<double>(value.whole)) : c10::IValue(value.whole);
    case Real: return value.real;
    case Bool: return value.whole != 0;
    case Wholes: {
      auto items = static_cast<const int64_t*>(value.items);
      return std::vector<int64_t>(items, items + value.count);
    }
    case Reals: {
      auto items = static_cast<const double*>(value.items);
      return std::vector<double>(items, items + value.count);
    }
    case Tensors: return tensors_for(type->castRaw<c10::ListType>()->getElementType(), value);
    case Text: {
      std::string text(static_cast<const char*>(value.items));
      return type->kind() == c10::TypeKind::DeviceObjType ? c10::IValue(c10::Device(text)) : c10::IValue(text);
    }
    default: break;
  }
  TORCH_CHECK(formal.default_value().has_value(), "the argument '", formal.name(), "' has no default");
  return *formal.default_value();
}

int collect(const c10::IValue& result, at::Tensor** results, int most, int found) {
  if (result.isTensorList()) {
    for (const at::Tensor& tensor : result.toTensorVector())
      found = collect(tensor, results, most, found);
    return found;
  }
  if (!result.isTensor())
    return found;
  TORCH_CHECK(found < most, "more than ", most, " results");
  results[found] = wrap(result.toTensor());
  return found + 1;
}

}  // namespace

EXPORT const char* soother_fault() { return fault.c_str(); }

EXPORT int64_t soother_alive() { return alive; }

EXPORT const char* soother_version() { return TORCH_VERSION; }

EXPORT const char* soother_build() {
  thread_local std::string text;
  text = at::get_parallel_info() + at::show_config();
  return text.c_str();
}

// An operator by name and overload; it lives as long as the process.
EXPORT void* soother_operator(const char* name, const char* overload) {
  return guarded(static_cast<void*>(nullptr), [&]() -> void* {
    return new c10::OperatorHandle(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload));
  });
}

// Calls an operator; the results, tensors all, are the caller's to free. Returns how many, or -1.
EXPORT int soother_call(void* handle, const Value* values, int count, at::Tensor** results, int most) {
  return guarded(-1, [&] {
    auto& op = *static_cast<c10::OperatorHandle*>(handle);
    const auto& formals = op.schema().arguments();
    TORCH_CHECK(count <= static_cast<int>(formals.size()), "takes ", formals.size(), " arguments, and got ", count);
    c10::Stack stack;
    stack.reserve(formals.size());
    for (size_t i = 0; i < formals.size(); i++)
      stack.push_back(argument(formals[i], static_cast<int>(i) < count ? values[i] : Value{}));
    op.callBoxed(&stack);
    int found = 0;
    for (const auto& result : stack)
      found = collect(result, results, most, found);
    return found;
  });
}

EXPORT at::Tensor* soother_tensor(const void* data, const int64_t* sizes, int dimensions, int type) {
  return guarded(static_cast<at::Tensor*>(nullptr), [&] {
    at::IntArrayRef shape(sizes, dimensions);
    auto tensor = at::empty(shape, at::TensorOptions().dtype(static_cast<at::ScalarType>(type)));
    std::memcpy(tensor.data_ptr(), data, tensor.nbytes());
    return wrap(tensor);
  });
}

// Copies a tensor's values, in row-major order, to memory of so many bytes.
EXPORT int soother_read(const at::Tensor* tensor, void* data, int64_t bytes) {
  return guarded(-1, [&] {
    auto here = tensor->detach().to(at::kCPU).contiguous();
    TORCH_CHECK(static_cast<int64_t>(here.nbytes()) == bytes, "the tensor has ", here.nbytes(), " bytes, not ", bytes);
    std::memcpy(data, here.data_ptr(), bytes);
    return 0;
  });
}

EXPORT void soother_free(at::Tensor* tensor) {
  alive--;
  delete tensor;
}

EXPORT int soother_dimensions(const at::Tensor* tensor) { return static_cast<int>(tensor->dim()); }

EXPORT void soother_shape(const at::Tensor* tensor, int64_t* sizes) {
  std::memcpy(sizes, tensor->sizes().data(), tensor->dim() * sizeof(int64_t));
}

EXPORT int soother_type(const at::Tensor* tensor) { return static_cast<int>(tensor->scalar_type()); }

EXPORT int soother_on_cpu(const at::Tensor* tensor) { return tensor->device().is_cpu(); }

EXPORT int soother_requires_grad(const at::Tensor* tensor) { return tensor->requires_grad(); }

EXPORT int soother_set_requires_grad(at::Tensor* tensor, int value) {
  return guarded(-1, [&] {
    tensor->set_requires_grad(value != 0);
    return 0;
  });
}

// The gradient, the caller's to free; null if there is none.
EXPORT at::Tensor* soother_grad(const at::Tensor* tensor) {
  const auto& gradient = tensor->grad();
  return gradient.defined() ? wrap(gradient) : nullptr;
}

EXPORT void soother_forget_grad(at::Tensor* tensor) { tensor->mutable_grad().reset(); }

EXPORT int soother_backward(const at::Tensor* tensor) {
  return guarded(-1, [&] {
    torch::autograd::backward({*tensor}, {});
    return 0;
  });
}

EXPORT int soother_grad_enabled() { return c10::GradMode::is_enabled(); }

EXPORT void soother_set_grad_enabled(int value) { c10::GradMode::set_enabled(value != 0); }

EXPORT int soother_threads() { return at::get_num_threads(); }

EXPORT void soother_set_threads(int count) { at::set_num_threads(count); }

EXPORT int soother_seed(int64_t seed) {
  return guarded(-1, [&] {
    at::manual_seed(static_cast<uint64_t>(seed));
    return 0;
  });
}

EXPORT int soother_has_cuda() { return at::hasCUDA(); }
