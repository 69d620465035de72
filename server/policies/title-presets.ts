import type { TitlePresets } from "../../protocol/policy.ts";
import { POLICY_WORDS } from "./words/policy-words-of.ts";

/** What an owner may call a policy of ours, by language. */
export const titlePresets: TitlePresets = Object.fromEntries(
	POLICY_WORDS.map(({ tag, service, delivery, returns, privacy }) => [
		tag,
		{ service, delivery, returns, privacy },
	]),
);
