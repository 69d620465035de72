import type { Bindable } from "./bind.ts";
import type { Order, Step } from "./order.ts";

/** An order as it goes to another thread: a copy of few long lists costs two fifths of one of many short ones. */
export interface PackedOrder extends Omit<Order, "steps"> {
	statements: Step["statement"][];
	/** How many values each of them has. */
	counts: number[];
	values: Bindable[];
	answers: Step["answers"][];
}

export function packed({ steps, ...order }: Order): PackedOrder {
	const all: PackedOrder = {
		...order,
		statements: [],
		counts: [],
		values: [],
		answers: [],
	};
	for (const { statement, values, answers } of steps) {
		all.statements.push(statement);
		all.counts.push(values.length);
		all.answers.push(answers);
		for (const value of values) all.values.push(value);
	}
	return all;
}

export function unpacked(all: PackedOrder): Order {
	const { statements, counts, values, answers, ...order } = all;
	let from = 0;
	const steps = statements.map((statement, at): Step => {
		const to = from + (counts[at] ?? 0);
		const step = { statement, values: values.slice(from, to) };
		from = to;
		const answer = answers[at];
		return answer ? { ...step, answers: answer } : step;
	});
	return { ...order, steps };
}
