import type { ViewIcon } from "../../../protocol/saved-view.ts";
import {
	bell,
	clock,
	globe,
	inbox,
	note,
	people,
	person,
	star,
} from "../../../ui/icons.ts";

const ICONS: Record<ViewIcon, string> = {
	...{ star, clock, inbox, note },
	...{ person, people, globe, bell },
};

/** A newer relay may know others. */
export function viewIcon(icon: ViewIcon): string {
	return ICONS[icon] ?? star;
}
