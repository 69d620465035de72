/** Ends a `switch` over a union: the compiler fails here when a member was forgotten. */
export function unreachable(never: never): never {
	throw new Error(`unreachable: ${JSON.stringify(never)}`);
}
