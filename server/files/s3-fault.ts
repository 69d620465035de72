import { FILES_UNAVAILABLE } from "../ports/file-store.ts";

/** Why a bucket did not do what it was asked. */
export type S3Reason =
	/** There is no way to it; `detail` is the code of the network. */
	| "unreachable"
	/** Nothing came within the time. */
	| "silent"
	/** It has too much to do, or a fault of its own. */
	| "busy"
	/** More wait for it than memory is there for. */
	| "crowded"
	/** It does not know the key, or another secret belongs to it. */
	| "key"
	/** This machine's clock is more than 15 minutes away from its own. */
	| "clock"
	| "no_bucket"
	/** The bucket is in another region; `detail` is that one, where it was said. */
	| "region"
	/** The key may not do this. */
	| "forbidden"
	/** What came back is not what was put. */
	| "damaged"
	/** It speaks something else than S3, or this was never heard of; `detail` is status and code. */
	| "other";

/** What failed at a bucket, for the log and for people. Neither key nor signature ever stands in it. */
export class S3Fault extends Error {
	/** The client asks again, and nothing is lost meanwhile; what is damaged stays so. */
	readonly code: string;
	constructor(
		readonly reason: S3Reason,
		/** What was asked of it, e.g. `PUT`. */
		readonly method: string,
		readonly detail = "",
	) {
		super(
			`the bucket of the files: ${method} failed: ${reason}${detail && ` (${detail})`}`,
		);
		this.name = "S3Fault";
		this.code =
			reason === "damaged" ? "SHOPBELL_FILE_DAMAGED" : FILES_UNAVAILABLE;
	}
}

/** Whether the next attempt may go better. What a person has to mend stays as it is. */
export function mayPassSoon({ reason }: S3Fault): boolean {
	return ["unreachable", "silent", "busy", "damaged"].includes(reason);
}

/** By the status and the code of its answer. */
export function s3Fault(
	method: string,
	status: number,
	code: string,
	region: string | null,
): S3Fault {
	const said = `${status}${code && ` ${code}`}`;
	const reason = REASONS[code] ?? reasonOf(status);
	return new S3Fault(
		reason,
		method,
		reason === "region" ? (region ?? "") : said,
	);
}

function reasonOf(status: number): S3Reason {
	if (status >= 500 || status === 429) return "busy";
	if (status === 301 || status === 307) return "region";
	return status === 403 ? "forbidden" : "other";
}

const REASONS: Readonly<Record<string, S3Reason>> = {
	InvalidAccessKeyId: "key",
	SignatureDoesNotMatch: "key",
	InvalidToken: "key",
	ExpiredToken: "key",
	AccountProblem: "key",
	RequestTimeTooSkewed: "clock",
	NoSuchBucket: "no_bucket",
	PermanentRedirect: "region",
	TemporaryRedirect: "region",
	AuthorizationHeaderMalformed: "region",
	AccessDenied: "forbidden",
	AllAccessDisabled: "forbidden",
	// A connection that it waited on too long.
	RequestTimeout: "busy",
	SlowDown: "busy",
};

/** What the network says, or our own time-out. */
export function networkFault(method: string, error: unknown): S3Fault {
	const causes: unknown[] = [];
	for (let one = error; one && causes.length < 5; one = causeOf(one))
		causes.push(one);
	const [code] = causes.flatMap((one) => {
		const { code } = one as { code?: unknown };
		return typeof code === "string" ? [code] : [];
	});
	return code === "UND_ERR_CONNECT_TIMEOUT"
		? new S3Fault("silent", method)
		: new S3Fault("unreachable", method, code ?? "cut off");
}

/** Of many addresses that were tried, the first. */
function causeOf(error: unknown): unknown {
	const { cause, errors } = error as { cause?: unknown; errors?: unknown[] };
	return cause ?? errors?.[0];
}
