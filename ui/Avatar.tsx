import { trimmed } from "../protocol/is-blank.ts";
import { colourFor } from "./colour.ts";

/** The first letter of a name on a calm colour of its own. The name itself stands beside it. */
export function Avatar({
	name,
	id = name,
	size = 28,
	picture,
}: {
	name: string;
	/** What the colour follows. Shoppers know no ids of agents, so the colour of an agent follows the name everywhere. */
	id?: string;
	size?: number;
	/** The address of a picture that stands over the letter. */
	picture?: string | undefined;
}) {
	const { ground, text } = colourFor(id);
	return (
		<span
			class="avatar"
			aria-hidden="true"
			style={{
				inlineSize: `${size}px`,
				blockSize: `${size}px`,
				fontSize: `${Math.round(size * 0.43)}px`,
				background: picture
					? `center/cover url("${picture}"), ${ground}`
					: ground,
				color: picture ? "transparent" : text,
			}}
		>
			{firstLetter(name)}
		</span>
	);
}

/** By code point: half of a surrogate pair is no letter. */
function firstLetter(name: string): string {
	const [first = ""] = trimmed(name);
	return first.toLocaleUpperCase();
}
