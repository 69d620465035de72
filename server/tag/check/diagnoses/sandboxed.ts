import type { Diagnosis } from "../checked.ts";
import { policiesIn } from "../policy.ts";

/** A policy can put the page itself into a sandbox; one in a meta element cannot. */
export const sandboxed: Diagnosis = ({ read }) => {
	if (read.kind !== "read") return [];
	const isShut = policiesIn(read.policy).some((policy) => {
		const allowed = policy.get("sandbox");
		return (
			allowed !== undefined &&
			!["allow-scripts", "allow-same-origin"].every((each) =>
				allowed.includes(each),
			)
		);
	});
	return isShut ? [{ kind: "sandbox" }] : [];
};
