"""Writes trained models as @xenova/transformers loads them: ONNX with int8 weights, a tokenizer and a configuration."""

import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from bi_encoder import BiEncoder
from cross_encoder import CrossEncoder, Sequence, inputs

# onnxruntime-node 1.14, which @xenova/transformers 2.17 brings, reads up to these.
OPSET = 14
WEIGHTS = Path("onnx") / "model_quantized.onnx"
TOKENIZER = ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json")
NAMES = ["input_ids", "attention_mask", "token_type_ids"]
TOKENS = {0: "batch", 1: "tokens"}
# transformers' own, without the rounding that training's takes for speed.
ATTENTION = "eager"
# Two sequences of unlike lengths, so that no axis is taken for a constant.
EXAMPLES = inputs(
    [Sequence([101, 2054, 102, 2023, 2003, 102], 3, [(3, 5)]), Sequence([101, 2054, 102, 2023, 102], 3, [(3, 4)])]
)


def write_int8(model: nn.Module, example: tuple, names: list[str], axes: dict, out: Path) -> None:
    """Exports a model whose only output is the last name; weights become int8."""
    (out / WEIGHTS).parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "model.onnx"
        torch.onnx.export(
            model.eval(),
            example,
            str(plain),
            input_names=names[:-1],
            output_names=names[-1:],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        # One scale a tensor loses (cosine .92 to the float model); one a channel keeps .994.
        aside = out / WEIGHTS.with_suffix(".partial")
        quantize_dynamic(
            plain,
            aside,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
            extra_options={"MatMulConstBOnly": True},
        )
        aside.rename(out / WEIGHTS)


def write_embedder(state: dict[str, torch.Tensor], base: Path, out: Path) -> None:
    """The embedder, beside the configuration and the tokenizer of the one that shipped before."""
    model = BiEncoder(base, attention=ATTENTION)
    model.load_state_dict(state)
    axes = dict.fromkeys([*NAMES, "last_hidden_state"], TOKENS)
    write_int8(model, EXAMPLES[:3], [*NAMES, "last_hidden_state"], axes, out)
    if out.resolve() != base.resolve():
        for name in ("config.json", *TOKENIZER):
            shutil.copyfile(base / name, out / name)


def write_reranker(state: dict[str, torch.Tensor], base: Path, out: Path) -> None:
    """The re-ranker, beside the files that the embedder brings along."""
    model = CrossEncoder(base, attention=ATTENTION)
    model.load_state_dict(state)
    pieces = {"pieces": {0: "batch", 1: "ranges", 2: "tokens"}, "logits": {0: "batch", 1: "pieces"}}
    write_int8(model, EXAMPLES, [*NAMES, "pieces", "logits"], {**dict.fromkeys(NAMES, TOKENS), **pieces}, out)
    config = json.loads((base / "config.json").read_text())
    config["architectures"] = ["BertForSequenceClassification"]
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    for name in TOKENIZER:
        shutil.copyfile(base / name, out / name)
