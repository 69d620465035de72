import type { Hours } from "../../protocol/hours.ts";
import type { DeliveryZone, PolicyFacts } from "../../protocol/policy.ts";

const SCHEMA = "https://schema.org";

/** What machines read of a policy that holds, in the words of schema.org; null: there are none for it. */
export function jsonLd(
	facts: PolicyFacts,
	{ url, shop, hours }: { url: string; shop: string; hours: Hours | null },
): object | null {
	switch (facts.kind) {
		case "returns":
			return {
				"@context": SCHEMA,
				"@type": "MerchantReturnPolicy",
				...(facts.countries.length > 0 && {
					applicableCountry: facts.countries,
				}),
				...(facts.days > 0
					? {
							returnPolicyCategory: `${SCHEMA}/MerchantReturnFiniteReturnWindow`,
							merchantReturnDays: facts.days,
							returnMethod: `${SCHEMA}/ReturnByMail`,
							returnFees:
								facts.paidBy === "shop"
									? `${SCHEMA}/FreeReturn`
									: `${SCHEMA}/ReturnFeesCustomerResponsibility`,
						}
					: {
							returnPolicyCategory: `${SCHEMA}/MerchantReturnNotPermitted`,
						}),
				merchantReturnLink: url,
			};
		case "delivery":
			return facts.zones.length === 0
				? null
				: { "@context": SCHEMA, "@graph": facts.zones.map(shipping) };
		case "service":
			return hours === null
				? null
				: {
						"@context": SCHEMA,
						"@type": "Organization",
						name: shop,
						contactPoint: {
							"@type": "ContactPoint",
							contactType: "customer service",
							url,
							hoursAvailable: opening(hours),
						},
					};
		default:
			return null;
	}
}

function shipping({ countries, least, most, cost }: DeliveryZone): object {
	return {
		"@type": "OfferShippingDetails",
		...(countries.length > 0 && {
			shippingDestination: {
				"@type": "DefinedRegion",
				addressCountry: countries,
			},
		}),
		...(cost && {
			shippingRate: {
				"@type": "MonetaryAmount",
				value: cost.amount,
				currency: cost.currency,
			},
		}),
		deliveryTime: {
			"@type": "ShippingDeliveryTime",
			transitTime: {
				"@type": "QuantitativeValue",
				minValue: least,
				maxValue: most,
				unitCode: "DAY",
			},
		},
	};
}

const DAYS = [
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
	"Sunday",
];

function opening({ weekly }: Hours): object[] {
	return DAYS.flatMap((name, at) =>
		(weekly[at + 1] ?? []).map(([opens, closes]) => ({
			"@type": "OpeningHoursSpecification",
			dayOfWeek: `${SCHEMA}/${name}`,
			opens,
			// A day has no 24:00 there.
			closes: closes === "24:00" ? "23:59" : closes,
		})),
	);
}
