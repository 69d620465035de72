import "./find.css";

export { Results } from "./Results.tsx";
export { SavedViews } from "./views/SavedViews.tsx";
