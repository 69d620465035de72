import { isUnreachable } from "../contract/fault.ts";

const DEADLOCK = "40P01";
const NOT_SERIALIZABLE = "40001";

/** Two nodes waited for each other: one of them is taken back, and may try again at once. */
export function isDeadlock(error: unknown): boolean {
	const code = codeOf(error);
	return code === DEADLOCK || code === NOT_SERIALIZABLE;
}

/** Nobody knows whether what was sent last was carried out. */
export function isLost(error: unknown): boolean {
	return isUnreachable(error);
}

/** That no two rows of this kind stand there. */
export function breaksIndex(error: unknown, index: string): boolean {
	return (
		codeOf(error) === "23505" &&
		(error as { constraint?: unknown }).constraint === index
	);
}

/** What pg says of a connection that has ended comes without a code. */
export function named(error: unknown): unknown {
	const { code, message = "" } = (error ?? {}) as {
		code?: string;
		message?: string;
	};
	if (code !== undefined || !(error instanceof Error)) return error;
	return /^(Connection terminated|Client (has encountered|was closed)|timeout (expired|exceeded)|Query read timeout)/.test(
		message,
	)
		? Object.assign(error, { code: "ECONNRESET" })
		: error;
}

function codeOf(error: unknown): string {
	return String((error as { code?: unknown } | null)?.code ?? "");
}
