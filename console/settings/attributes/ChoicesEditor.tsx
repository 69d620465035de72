import { useEffect, useRef, useState } from "preact/hooks";
import {
	ATTRIBUTE_NAME_CHARS,
	type Attribute,
} from "../../../protocol/attribute.ts";
import { fill } from "../../words/words.ts";
import { emptyChoice, mayAddChoice } from "./attribute-drafts.ts";
import { attributeWords } from "./words.ts";

type Choices = Attribute["choices"];

/** What can be chosen: a new name keeps what was chosen by the old one. */
export function ChoicesEditor({
	attribute,
	isFault,
	put,
}: {
	attribute: Attribute;
	isFault: boolean;
	put: (choices: Choices) => void;
}) {
	const place = useRef<HTMLDivElement>(null);
	const [adds, setAdds] = useState(0);
	useEffect(() => {
		if (adds > 0)
			[...(place.current?.querySelectorAll("input") ?? [])].at(-1)?.focus();
	}, [adds]);
	const { choices } = attribute;
	const w = attributeWords;
	return (
		<div ref={place} class="attribute-choices">
			<span>{w.choices}</span>
			{choices.map((one, at) => (
				<div key={one.id}>
					<input
						type="text"
						dir="auto"
						autoComplete="off"
						maxLength={ATTRIBUTE_NAME_CHARS}
						aria-label={fill(w.choice, { count: at + 1 })}
						aria-invalid={isFault ? true : undefined}
						value={one.name}
						onInput={(event) => {
							const name = event.currentTarget.value;
							put(
								choices.map((other) =>
									other.id === one.id ? { ...other, name } : other,
								),
							);
						}}
					/>
					<button
						type="button"
						class="text-button"
						aria-label={fill(w.removeChoice, { name: one.name || at + 1 })}
						onClick={() => put(choices.filter(({ id }) => id !== one.id))}
					>
						{w.removeShort}
					</button>
				</div>
			))}
			{mayAddChoice(attribute) && (
				<button
					type="button"
					class="text-button"
					onClick={() => {
						put([...choices, emptyChoice()]);
						setAdds(adds + 1);
					}}
				>
					{w.addChoice}
				</button>
			)}
		</div>
	);
}
