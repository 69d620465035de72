/** What a fault was about, for the log: ids and names of ours, nothing that anybody wrote. */
export interface FaultContext {
	/** A command, a method and its path, or the name of a change. */
	where?: string;
	/** The request or the command in which it happened: stands in the log of whatever else it did. */
	request?: string;
	/** The socket of a command. */
	connection?: string;
	conversation?: string;
}

/** Counts and logs a fault of the relay itself. */
export type Failed = (error: unknown, about?: FaultContext) => void;
