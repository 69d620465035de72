export const MENU_ID = "availability";

/** Opens the menu; the focus goes to what holds now. */
export function openAvailability() {
	document.getElementById(MENU_ID)?.showPopover();
}
