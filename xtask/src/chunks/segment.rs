//! Where segments go.

use wasm_encoder::reencode;
use wasmparser::{BinaryReaderError, ConstExpr, Data, DataKind, Operator};

use crate::failure::{Failure, Result};

/// Where in memory a segment of data goes.
pub fn address(segment: &Data<'_>) -> Result<u64> {
    match &segment.kind {
        DataKind::Active { offset_expr, .. } => number(offset_expr).map(u64::from),
        DataKind::Passive => Err(Failure::new("the program has data without an address")),
    }
}

/// The number that a constant expression of one instruction is.
pub fn number(expression: &ConstExpr<'_>) -> Result<u32> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value as u32),
        other => Err(Failure::new(format!("the program has a segment at {other:?}, which isn't a number"))),
    }
}

impl From<BinaryReaderError> for Failure {
    fn from(error: BinaryReaderError) -> Self {
        Self::new(format!("the program can't be read: {error}"))
    }
}

impl From<reencode::Error> for Failure {
    fn from(error: reencode::Error) -> Self {
        Self::new(format!("the program can't be read: {error}"))
    }
}
