import { useFocusTarget } from "../store/use-focus-target";

type ScreenTitleProps = {
  title: string;
  /** It may be too long for its place, so that pointing at it shows it whole. */
  isCut?: boolean;
};

/** The title of a screen, which takes the focus after a navigation, so that keyboard and screen reader start there. */
export function ScreenTitle({ title, isCut = false }: ScreenTitleProps) {
  const ref = useFocusTarget<HTMLHeadingElement>(["title"]);
  return (
    <h1 ref={ref} className="header-title" tabIndex={-1} {...(isCut ? { title } : {})}>
      {title}
    </h1>
  );
}
