/** Why a copy did not come to its end, beside what is wrong with the server. */
export type CopyReason =
	/** Tables of the shop are still being made anew. */
	| "rebuilding"
	/** A table has another number of rows there, or rows with other values. */
	| "count"
	| "sum";

export class CopyFault extends Error {
	constructor(
		readonly reason: CopyReason,
		readonly table = "",
	) {
		super(`the copy has a fault: ${reason} ${table}`);
		this.name = "CopyFault";
	}
}
