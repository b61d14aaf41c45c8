"""Reads the float weights back from an int8 model that export.py wrote, so that training starts from what shipped."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from bi_encoder import BiEncoder
from command import SHIPPED

# What is left out of int8.
WHOLE = ("bias", "LayerNorm.weight", "agreement")


def embedder(weights: Path) -> BiEncoder:
    """The embedder of a file, in float; its configuration is that of the one which ships."""
    model = BiEncoder(SHIPPED)
    model.load_state_dict(float_weights(weights))
    return model


def float_weights(file: Path) -> dict[str, torch.Tensor]:
    """The weights by their names in the model that was written; int8 ones are multiplied out."""
    graph = onnx.load(str(file)).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}

    def multiplied(name: str) -> np.ndarray:
        base = name.removesuffix("_quantized")
        return (stored[name].astype(np.float32) - stored[f"{base}_zero_point"]) * stored[f"{base}_scale"]

    weights = {name: values for name, values in stored.items() if name.endswith(WHOLE)}
    for name in stored:
        if ".embeddings." in f".{name}" and name.endswith("_quantized"):
            weights[name.removesuffix("_quantized")] = multiplied(name)
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            # "/bert/encoder/layer.0/output/dense/MatMul_quant" holds "bert.encoder.layer.0.output.dense.weight".
            module = ".".join(node.name.strip("/").split("/")[:-1])
            weights[f"{module}.weight"] = multiplied(node.input[1]).T
    return {name: torch.tensor(np.ascontiguousarray(values, dtype=np.float32)) for name, values in weights.items()}
