import type { ComponentChildren } from "preact";
import { fill } from "../words/words.ts";
import type { DoorForm } from "./use-door-form.ts";
import { formWords } from "./words.ts";

/** The fields of a door, what is wrong with none of them in particular, and the button. */
export function FormOf<F extends string>({
	form,
	submit,
	sending,
	isMain = true,
	children,
}: {
	form: DoorForm<F>;
	submit: string;
	sending: string;
	isMain?: boolean;
	children?: ComponentChildren;
}) {
	const { wait } = form;
	return (
		<form
			ref={form.place}
			class="door-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void form.submit();
			}}
		>
			{children}
			{form.said && (
				<p class="fault" role="alert">
					{form.said}
				</p>
			)}
			{wait && (
				<>
					<p class="unseen" role="alert">
						{fill(formWords.slowDown, { seconds: wait.seconds })}
					</p>
					<p class="fault" aria-hidden="true">
						{fill(formWords.slowDown, { seconds: wait.left })}
					</p>
				</>
			)}
			<button
				type="submit"
				class={isMain ? "button button-main" : "button"}
				aria-disabled={form.isSending}
			>
				{form.isSending ? sending : submit}
			</button>
		</form>
	);
}
