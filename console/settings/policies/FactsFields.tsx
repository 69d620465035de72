import type { DeliveryZone, PolicyFacts } from "../../../protocol/policy.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { countriesIn, emptyZone } from "./policy-drafts.ts";
import { policyWords as w } from "./words.ts";

interface Props<T> {
	facts: T;
	put(facts: PolicyFacts): void;
}

/** What of a policy is said in numbers. */
export function FactsFields({ facts, put }: Props<PolicyFacts>) {
	switch (facts.kind) {
		case "returns":
			return <ReturnsFields {...{ facts, put }} />;
		case "delivery":
			return <DeliveryFields {...{ facts, put }} />;
		case "service":
			return (
				<>
					<p class="quiet">{w.hoursHint}</p>
					<NumberField
						label={w.answerHours}
						value={facts.answerHours}
						put={(answerHours) => put({ ...facts, answerHours })}
					/>
				</>
			);
		case "privacy":
		case "own":
			return null;
		default:
			return unreachable(facts);
	}
}

function ReturnsFields({
	facts,
	put,
}: Props<Extract<PolicyFacts, { kind: "returns" }>>) {
	return (
		<>
			<NumberField
				label={w.days}
				value={facts.days}
				put={(days) => put({ ...facts, days: days ?? 0 })}
			/>
			<label class="setting">
				{w.paidBy}
				<select
					class="input"
					value={facts.paidBy}
					onChange={({ currentTarget: { value } }) =>
						put({ ...facts, paidBy: value === "shop" ? "shop" : "shopper" })
					}
				>
					<option value="shop">{w.shop}</option>
					<option value="shopper">{w.shopper}</option>
				</select>
			</label>
			<NumberField
				label={w.refundDays}
				value={facts.refundDays}
				put={(days) => put({ ...facts, refundDays: days ?? 0 })}
			/>
			<CountriesField
				countries={facts.countries}
				put={(countries) => put({ ...facts, countries })}
			/>
		</>
	);
}

function DeliveryFields({
	facts,
	put,
}: Props<Extract<PolicyFacts, { kind: "delivery" }>>) {
	const { zones } = facts;
	return (
		<>
			{zones.map((zone, at) => (
				<ZoneFields
					key={at}
					zone={zone}
					put={(next) =>
						put({
							...facts,
							zones: zones.map((one, of) => (of === at ? next : one)),
						})
					}
					remove={() =>
						put({ ...facts, zones: zones.filter((_, of) => of !== at) })
					}
				/>
			))}
			<p>
				<button
					type="button"
					class="button"
					onClick={() => put({ ...facts, zones: [...zones, emptyZone()] })}
				>
					{w.addZone}
				</button>
			</p>
		</>
	);
}

function ZoneFields({
	zone,
	put,
	remove,
}: {
	zone: DeliveryZone;
	put(zone: DeliveryZone): void;
	remove(): void;
}) {
	const currency = zone.cost?.currency ?? "EUR";
	return (
		<fieldset class="settings-list">
			<legend>{zone.countries.join(", ") || w.kinds.delivery}</legend>
			<CountriesField
				countries={zone.countries}
				put={(countries) => put({ ...zone, countries })}
			/>
			<NumberField
				label={w.least}
				value={zone.least}
				put={(least) => put({ ...zone, least: least ?? 0 })}
			/>
			<NumberField
				label={w.most}
				value={zone.most}
				put={(most) => put({ ...zone, most: most ?? 0 })}
			/>
			<NumberField
				label={w.cost}
				value={zone.cost?.amount ?? null}
				put={(amount) =>
					put({
						...zone,
						cost: amount === null ? null : { amount, currency },
						freeFrom: amount === null ? null : zone.freeFrom,
					})
				}
			/>
			{zone.cost && (
				<>
					<label class="setting">
						{w.currency}
						<input
							class="input"
							maxLength={3}
							value={currency}
							onInput={({ currentTarget: { value } }) =>
								zone.cost &&
								put({
									...zone,
									cost: { ...zone.cost, currency: value.toUpperCase() },
								})
							}
						/>
					</label>
					<NumberField
						label={w.freeFrom}
						value={zone.freeFrom}
						put={(freeFrom) => put({ ...zone, freeFrom })}
					/>
				</>
			)}
			<p>
				<button type="button" class="button" onClick={remove}>
					{w.removeZone}
				</button>
			</p>
		</fieldset>
	);
}

function CountriesField({
	countries,
	put,
}: {
	countries: readonly string[];
	put(countries: string[]): void;
}) {
	return (
		<label class="setting">
			{w.countries}
			<input
				class="input"
				autocomplete="off"
				defaultValue={countries.join(", ")}
				onChange={({ currentTarget: { value } }) => put(countriesIn(value))}
			/>
		</label>
	);
}

function NumberField({
	label,
	value,
	put,
}: {
	label: string;
	/** null: nothing. */
	value: number | null;
	put(value: number | null): void;
}) {
	return (
		<label class="setting">
			{label}
			<input
				class="input"
				type="number"
				min={0}
				step="any"
				value={value ?? ""}
				onInput={({ currentTarget: { value } }) =>
					put(value === "" ? null : Number(value))
				}
			/>
		</label>
	);
}
