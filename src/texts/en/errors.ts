// Expected failures, by code.
export const errors = {};
