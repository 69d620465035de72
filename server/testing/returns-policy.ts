import type { PolicyContent, PolicyText } from "../../protocol/policy.ts";

/** What Tavolo says about returns. */
export function returnsPolicy(
	over: Partial<PolicyText> = {},
	days = 14,
): PolicyContent {
	return {
		source: "ours",
		facts: {
			...{ kind: "returns", days, paidBy: "shop", refundDays: 7 },
			countries: ["LT", "LV"],
		},
		texts: [
			{
				language: "en",
				title: "Returns",
				text: "Send it back **whole**.\n\nWe look at it the same day.",
				steps: ["Ask for a label", "Bring it to the post office"],
				url: null,
				...over,
			},
		],
	};
}
