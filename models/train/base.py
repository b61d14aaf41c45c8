"""Reads the float weights back from an int8 model that export.py wrote, so that training starts from what shipped."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper


def float_weights(file: Path) -> dict[str, torch.Tensor]:
    """The weights by their names in transformers' BertModel, which BiEncoder holds; int8 ones are multiplied out."""
    graph = onnx.load(str(file)).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}

    def multiplied(name: str) -> np.ndarray:
        base = name.removesuffix("_quantized")
        return (stored[name].astype(np.float32) - stored[f"{base}_zero_point"]) * stored[f"{base}_scale"]

    weights = {name: values for name, values in stored.items() if name.endswith(("bias", "LayerNorm.weight"))}
    for name in stored:
        if ".embeddings." in f".{name}" and name.endswith("_quantized"):
            weights[name.removesuffix("_quantized")] = multiplied(name)
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            # "/encoder/layer.0/attention/self/query/MatMul_quant" holds "encoder.layer.0.attention.self.query.weight".
            module = ".".join(node.name.strip("/").split("/")[:-1])
            weights[f"{module}.weight"] = multiplied(node.input[1]).T
    return {
        name.removeprefix("bert."): torch.tensor(np.ascontiguousarray(values, dtype=np.float32))
        for name, values in weights.items()
    }
