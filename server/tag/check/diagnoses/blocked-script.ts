import type { Diagnosis } from "../checked.ts";
import { lackOf, policiesOf, SCRIPT } from "../lacks.ts";
import { trustsScript } from "../trusts-script.ts";

/** A content policy forbids the script. */
export const blockedScript: Diagnosis = (checked) => {
	const { tag, read, relay } = checked;
	if (!tag || tag.src.origin !== relay) return [];
	for (const { policy, where } of policiesOf(checked)) {
		const trust = trustsScript(policy, tag, read.address.origin);
		if (trust === "nonce") return [{ kind: "nonce" }];
		if (trust === "no") return [lackOf(policy, SCRIPT, relay, where)];
	}
	return [];
};
