import * as v from "valibot";

const text = v.nullable(v.string());

const schema = v.object({
	/** Of the program. */
	version: v.string(),
	/** What came with the request. */
	host: text,
	origin: text,
	/** Entries of X-Forwarded-For. */
	forwarded: v.number(),
	/** Whom the limits count: the asker's own address, or a proxy's. */
	address: v.string(),
	/** With what the relay was started. */
	settings: v.object({
		origin: v.string(),
		consoleOrigin: v.string(),
		proxyHops: v.number(),
	}),
	/** Codes of `proxyHops` in /ready. */
	doubts: v.array(v.string()),
});

/** What of the doctor's question reached the relay, and what the relay makes of it. */
export type Arrived = v.InferOutput<typeof schema>;

const answerSchema = v.object({ answer: v.string(), mac: v.string() });

/** The answer to `GET /doctor`: what {@link Arrived} says as JSON, and its proof. Null: none of ours. */
export function readAnswer(
	body: string,
): v.InferOutput<typeof answerSchema> | null {
	return jsonAs(answerSchema, body);
}

/** @param answer of {@link readAnswer}, once it was proven. Null: of another version. */
export function readArrived(answer: string): Arrived | null {
	return jsonAs(schema, answer);
}

function jsonAs<S extends v.GenericSchema>(
	wanted: S,
	json: string,
): v.InferOutput<S> | null {
	try {
		const read = v.safeParse(wanted, JSON.parse(json));
		return read.success ? read.output : null;
	} catch {
		return null;
	}
}
