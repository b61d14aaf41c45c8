"""Writes a trained re-ranker as @xenova/transformers loads it: ONNX with int8 weights, its tokenizer and its configuration."""

import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from cross_encoder import CrossEncoder, Sequence, inputs

# onnxruntime-node 1.14, which @xenova/transformers 2.17 brings, reads up to these.
OPSET = 14
TOKENIZER = ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")
NAMES = ["input_ids", "attention_mask", "token_type_ids", "pieces"]
# Two sequences of unlike lengths, so that no axis is taken for a constant.
EXAMPLES = [Sequence([101, 2054, 102, 2023, 2003, 102], 3, [(3, 5)]), Sequence([101, 2054, 102, 2023, 102], 3, [(3, 4)])]


def write_float(model: CrossEncoder, file: Path) -> None:
    batch, tokens = {0: "batch"}, {0: "batch", 1: "tokens"}
    torch.onnx.export(
        model.eval(),
        inputs(EXAMPLES),
        str(file),
        input_names=NAMES,
        output_names=["logits"],
        dynamic_axes={**dict.fromkeys(NAMES[:3], tokens), "pieces": {**batch, 1: "ranges", 2: "tokens"}, "logits": {**batch, 1: "pieces"}},
        opset_version=OPSET,
        dynamo=False,
    )


def write_model(state: dict[str, torch.Tensor], base: Path, out: Path) -> None:
    """Exports the weights into a folder beside the files that the base brings along."""
    # The fused kernel that is fast in training has no counterpart at this opset.
    model = CrossEncoder(base, attention="eager")
    model.load_state_dict(state)
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "model.onnx"
        write_float(model, plain)
        # One scale a tensor loses (cosine .92 to the float model); one a channel keeps .994.
        quantize_dynamic(
            plain,
            out / "onnx" / "model_quantized.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
            extra_options={"MatMulConstBOnly": True},
        )
    config = json.loads((base / "config.json").read_text())
    config["architectures"] = ["BertForSequenceClassification"]
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    for name in TOKENIZER:
        shutil.copyfile(base / name, out / name)
