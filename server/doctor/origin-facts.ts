import { newId } from "../../protocol/ids.ts";
import { type Clock, wallClock } from "../ports/clock.ts";
import { type Arrived, readAnswer, readArrived } from "../probe/arrived.ts";
import { isAnswerProven, PROBE_SCHEME, proofOf } from "../probe/proof.ts";
import type { Look } from "./look.ts";
import { type Answer, codeOf, get, hostOf, type Network } from "./network.ts";

/** How the relay is found at one of its origins. */
export type OriginFacts =
	/** Name servers know no such host, or say nothing (`code`). */
	| { kind: "unresolved"; code: string }
	| { kind: "unreachable"; code: string }
	/** The relay of this folder. `date`: what stood in the answer, in ms since 1970. */
	| { kind: "relay"; arrived: Arrived; date: number | null }
	/** A relay, and not the one of this folder. */
	| { kind: "other_relay" }
	/** A proxy that does not reach the relay. */
	| { kind: "bad_gateway"; status: number }
	| { kind: "redirect"; to: string }
	/** It wants a password, or lets only some in. */
	| { kind: "locked"; status: number }
	| { kind: "other_program"; status: number; program: string };

export async function originFacts(
	origin: string,
	look: Pick<Look, "network" | "clock" | "relay">,
): Promise<OriginFacts> {
	const url = new URL(origin);
	try {
		await look.network.lookup(hostOf(url));
	} catch (error) {
		return { kind: "unresolved", code: codeOf(error) };
	}
	const relay = await look.relay();
	const key = relay.kind === "running" ? relay.key : null;
	try {
		const asked = await ask(look, origin, key);
		if (asked.arrived)
			return { kind: "relay", ...asked, arrived: asked.arrived };
		return (await isRelay(look, origin))
			? { kind: "other_relay" }
			: strangerIn(asked.answer, origin);
	} catch (error) {
		return { kind: "unreachable", code: codeOf(error) };
	}
}

/** Asks `GET /doctor`. The proof goes by the machine's own time, as the relay's does. Throws what the network says. */
export async function ask(
	by: { network: Network; clock: Clock },
	origin: string,
	key: string | null,
): Promise<{ answer: Answer; arrived: Arrived | null; date: number | null }> {
	const nonce = newId();
	const answer = await get(by, new URL("/doctor", origin), {
		Origin: origin,
		...(key !== null && {
			Authorization: `${PROBE_SCHEME} ${proofOf(key, wallClock.now(), nonce)}`,
		}),
	});
	const date = Date.parse(answer.headers.date ?? "");
	const said = readAnswer(answer.body);
	const isOurs =
		key !== null && said !== null && isAnswerProven(key, nonce, said);
	return {
		answer,
		date: Number.isNaN(date) ? null : date,
		arrived: isOurs ? readArrived(said.answer) : null,
	};
}

/** By what only a relay says so: `{"ok":true}` and its policy. */
export async function isRelay(
	by: { network: Network; clock: Clock },
	origin: string,
): Promise<boolean> {
	const { headers, body } = await get(by, new URL("/health", origin), {});
	return (
		body === '{"ok":true}' &&
		(headers["content-security-policy"] ?? "").startsWith("default-src 'none'")
	);
}

function strangerIn({ status, headers }: Answer, origin: string): OriginFacts {
	if (status >= 502 && status <= 504) return { kind: "bad_gateway", status };
	if (status === 401 || status === 403 || status === 407)
		return { kind: "locked", status };
	const { location } = headers;
	if (status >= 300 && status < 400 && location !== undefined)
		return { kind: "redirect", to: originOf(location, origin) };
	return { kind: "other_program", status, program: headers.server ?? "" };
}

function originOf(location: string, origin: string): string {
	try {
		return new URL(location, origin).origin;
	} catch {
		return location;
	}
}
