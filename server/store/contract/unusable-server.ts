/** Why a database of a server cannot be the relay's. Each has a sentence for people in `database-server.ts`. */
export type ServerReason =
	/** Nothing answers at its address. */
	| "unreachable"
	/** The user or the password is wrong, or the server lets them in from elsewhere only. */
	| "password"
	| "no_database"
	/** The user may not read it, or make tables in it. */
	| "rights"
	/** A copy that follows another server. */
	| "read_only"
	/** The server's version. */
	| "old_server"
	/** It does not keep texts as UTF-8. */
	| "encoding"
	/** There are tables of another program. */
	| "foreign"
	/** Written by a newer version of this program. */
	| "newer"
	/** Of an earlier version, and whoever asks changes nothing. */
	| "older"
	/** No shop has begun there, and whoever asks begins none. */
	| "absent"
	/** A relay of an earlier version, or a copy, has it for itself. */
	| "taken"
	/** A relay serves from it, or another copy is made, and whoever asks wants it for itself. */
	| "served"
	/** A shop is being copied into it, or was until that was cut off. */
	| "copying"
	/** There is a shop, and whoever asks wants to copy another one there. */
	| "filled"
	/** Half a copy of another shop stands there. */
	| "other_copy"
	| "disk_full";

export class UnusableServer extends Error {
	constructor(
		readonly reason: ServerReason,
		cause?: unknown,
	) {
		super(`the database server is not usable: ${reason}`, { cause });
		this.name = "UnusableServer";
	}
}
