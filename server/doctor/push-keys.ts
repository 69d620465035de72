import { createECDH } from "node:crypto";
import * as v from "valibot";
import { check, type Found, type Kind } from "./check.ts";

const KINDS = {
	push_ok: {
		mark: "ok",
		says: () => "The keys for notifications on devices are there and fit.",
	},
	push_to_come: {
		mark: "ok",
		says: () =>
			"The relay makes keys for notifications when the first device asks for them.",
	},
	push_broken: {
		mark: "wrong",
		says: () =>
			"The relay's keys for notifications do not fit each other, so no device is rung.",
		todo: () => "Restore the last backup: shopbell restore FILE.",
	},
	push_half: {
		mark: "wrong",
		says: (set, missing) => `${set} is set, and ${missing} is not.`,
		todo: () => "Set both, or none: then the relay makes its own.",
	},
	push_no_pair: {
		mark: "wrong",
		says: () =>
			"VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are no pair of keys in base64url.",
		todo: () =>
			"Set the two that were made together, or none: then the relay makes its own.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Whether devices of the staff can be rung: the pair that signs for the relay (VAPID, RFC 8292). */
export const pushKeys = check({
	name: "push keys",
	kinds: KINDS,
	async run({ environment, database }) {
		const { VAPID_PUBLIC_KEY: open, VAPID_PRIVATE_KEY: secret } = environment;
		if (open || secret) return [ofEnvironment(open, secret)];
		const facts = await database();
		if (facts.kind === "unusable") return [];
		if (facts.vapid === null) return [["push_to_come"]];
		const kept = keptPair(facts.vapid);
		return [[kept && isPair(kept) ? "push_ok" : "push_broken"]];
	},
});

function ofEnvironment(
	open: string | undefined,
	secret: string | undefined,
): Found<Code> {
	if (!open) return ["push_half", "VAPID_PRIVATE_KEY", "VAPID_PUBLIC_KEY"];
	if (!secret) return ["push_half", "VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"];
	const isOne = isPair({ publicKey: open, privateKey: secret });
	return [isOne ? "push_ok" : "push_no_pair"];
}

const schema = v.object({ publicKey: v.string(), privateKey: v.string() });
type Pair = v.InferOutput<typeof schema>;

function keptPair(text: string): Pair | null {
	try {
		const read = v.safeParse(schema, JSON.parse(text));
		return read.success ? read.output : null;
	} catch {
		return null;
	}
}

function isPair({ publicKey, privateKey }: Pair): boolean {
	try {
		const curve = createECDH("prime256v1");
		curve.setPrivateKey(Buffer.from(privateKey, "base64url"));
		return curve.getPublicKey("base64url") === publicKey;
	} catch {
		return false;
	}
}
