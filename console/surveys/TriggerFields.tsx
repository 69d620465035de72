import type { OrderWay } from "../../protocol/survey-settings.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { Choice } from "../workspace/Choice.tsx";
import { Field } from "../workspace/SettingField.tsx";
import type { RuleFaults, RuleForm } from "./rule-form.ts";
import { ruleWords } from "./rule-words.ts";

interface Props {
	/** How a survey about an order reaches anybody; undefined: not known. */
	orderWay: OrderWay | undefined;
	form: RuleForm;
	faults: RuleFaults;
	type: (change: Partial<RuleForm>) => void;
}

/** What belongs to the moment that is chosen. */
export function TriggerFields(props: Props) {
	const w = ruleWords;
	switch (props.form.kind) {
		case "after_chat":
			return null;
		case "after_order":
			return <OrderFields {...props} />;
		case "left_checkout":
			return <p class="quiet">{w.checkoutHint}</p>;
		case "by_link":
			return <p class="quiet">{w.linkHint}</p>;
		case "on_page":
			return <PageFields {...props} />;
		default:
			return unreachable(props.form.kind);
	}
}

function OrderFields({ orderWay, form, faults, type }: Props) {
	const w = ruleWords;
	return (
		<>
			<p class="quiet">{w.orderHint}</p>
			{orderWay && orderWay !== "mail" && <p>{w.orderWays[orderWay]}</p>}
			<Choice
				label={w.from}
				of={w.froms}
				value={form.from}
				choose={(from) => type({ from })}
			/>
			<Field
				label={w.days}
				fault={faults.days}
				value={form.days}
				type={(days) => type({ days })}
				input={{ class: "input slots", inputMode: "numeric" }}
			/>
		</>
	);
}

function PageFields({ form, faults, type }: Props) {
	const w = ruleWords;
	return (
		<>
			<Field
				label={w.paths}
				hint={w.pathsHint}
				fault={faults.paths}
				rows={3}
				value={form.paths}
				type={(paths) => type({ paths })}
				input={{ dir: "ltr", spellcheck: false }}
			/>
			<Field
				label={w.languages}
				hint={w.languagesHint}
				fault={faults.languages}
				value={form.languages}
				type={(languages) => type({ languages })}
				input={{ dir: "ltr", spellcheck: false }}
			/>
			<Choice
				label={w.who}
				of={w.whos}
				value={form.who}
				choose={(who) => type({ who })}
			/>
			<Field
				label={w.afterSeconds}
				fault={faults.afterSeconds}
				value={form.afterSeconds}
				type={(afterSeconds) => type({ afterSeconds })}
				input={{ class: "input slots", inputMode: "numeric" }}
			/>
		</>
	);
}
