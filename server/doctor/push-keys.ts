import { createECDH } from "node:crypto";
import * as v from "valibot";
import { check, type Kind } from "./check.ts";

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
		todo: () => "Restore the last backup: shopbell restore FILE --replace.",
	},
	push_changed: {
		mark: "warning",
		says: () =>
			"VAPID_PUBLIC_KEY is another key than this shop had before, so devices that were turned on with that stay silent.",
		todo: () =>
			"Set the former pair again, or let the staff turn ringing on anew in the console.",
	},
} satisfies Readonly<Record<string, Kind>>;

/** Whether devices of the staff can be rung: the pair that signs for the relay (VAPID, RFC 8292). */
export const pushKeys = check({
	name: "push keys",
	kinds: KINDS,
	async run({ config, database }) {
		const facts = await database();
		if (facts.kind === "unusable") return [];
		const kept = facts.vapid === null ? null : keptPair(facts.vapid);
		if (config.vapid) {
			const isOther =
				kept !== null && kept.publicKey !== config.vapid.publicKey;
			return [[isOther ? "push_changed" : "push_ok"]];
		}
		if (facts.vapid === null) return [["push_to_come"]];
		return [[kept && isPair(kept) ? "push_ok" : "push_broken"]];
	},
});

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
