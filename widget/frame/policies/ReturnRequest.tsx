import { useSignal } from "@preact/signals";
import {
	RETURN_ORDER_CHARS,
	RETURN_REASON_CHARS,
} from "../../../protocol/policy.ts";
import type { PoliciesRead } from "../../../protocol/shown-policy.ts";
import { useModels } from "../context/context.ts";

/** Order and reason, as a message with which a conversation begins or goes on. */
export function ReturnRequest({
	words,
	steps,
}: {
	words: PoliciesRead["words"];
	steps: readonly string[];
}) {
	const { policies } = useModels();
	const order = useSignal("");
	const reason = useSignal("");
	return (
		<form
			onSubmit={async (event) => {
				event.preventDefault();
				const lines = [
					words.request,
					`${words.order}: ${order.value.trim()}`,
					`${words.reason}: ${reason.value.trim()}`,
					...steps.map((step, at) => `${at + 1}. ${step}`),
				];
				if (await policies.value?.send(lines.join("\n")))
					order.value = reason.value = "";
			}}
		>
			<label>
				{words.order}
				<input
					required
					maxLength={RETURN_ORDER_CHARS}
					autocomplete="off"
					value={order.value}
					onInput={({ currentTarget }) => {
						order.value = currentTarget.value;
					}}
				/>
			</label>
			<label>
				{words.reason}
				<textarea
					required
					maxLength={RETURN_REASON_CHARS}
					rows={2}
					value={reason.value}
					onInput={({ currentTarget }) => {
						reason.value = currentTarget.value;
					}}
				/>
			</label>
			<button type="submit" class="button">
				{words.request}
			</button>
		</form>
	);
}
