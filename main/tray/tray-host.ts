import type { ItemHost } from "./item-host";

/** A tray that is missing for less than this is only late, or restarting. */
const absentAfterMs = 20_000;
/** A host that has come is left to settle: a panel that restarts may offer one way before the other. */
const settlingMs = 1_000;
/** An item that a host took is listed sooner than this. */
const listedAfterMs = 2_500;
/** How often an item with its picture in a file is tried: a host that asks before the file is written drops it too. */
const maxFileTries = 4;

/** Where the icon goes: to a StatusNotifier host, or to an X11 panel by XEmbed. */
type Place = "items" | "xembed";

/** What the hosts of a desktop say; null: not yet. */
type Hosts = { items: ItemHost | null; xembed: boolean | null };

/** What follows from the hosts. */
export type TrayHostEvents = {
  /** The desktop shows, or does not show, our icon. */
  onPresence: (isPresent: boolean) => void;
  /**
   * The icon must be created again to get to a host. Electron chooses between the two kinds only when it creates one.
   * `isIconInFile`: the host did not take an item whose picture comes by the bus.
   */
  onAttach: (options: { isIconInFile: boolean }) => void;
};

/** Tells from what both kinds of hosts say whether the icon is shown, and when it must move. */
export class TrayHost {
  private hosts: Hosts = { items: null, xembed: null };
  private place: Place | "nowhere" | null = null;
  private reported: boolean | null = null;
  private fileTries = 0;
  private absence: NodeJS.Timeout | undefined;
  private move: NodeJS.Timeout | undefined;

  constructor(private readonly events: TrayHostEvents) {
    // Nor is there one where nobody answers.
    this.followPresence(false);
  }

  /** Takes what one kind of host says now. */
  update(said: Partial<Hosts>): void {
    this.hosts = { ...this.hosts, ...said };
    const { items, xembed } = this.hosts;
    if (items === null || xembed === null) return;
    // Electron has chosen by now, and without a host of items it is for XEmbed.
    this.place ??= items === "none" ? "xembed" : "items";
    if (items !== "unlisted") this.fileTries = 0;
    this.followPresence(items === "listed" || (items === "none" && xembed));
    this.followPlace(items, xembed);
  }

  stop(): void {
    clearTimeout(this.absence);
    clearTimeout(this.move);
  }

  private followPresence(isPresent: boolean): void {
    if (isPresent) {
      clearTimeout(this.absence);
      this.absence = undefined;
      this.report(true);
    } else if (this.reported !== false) {
      this.absence ??= setTimeout(() => {
        // Electron may have given the item up meanwhile.
        this.place = "nowhere";
        this.report(false);
      }, absentAfterMs);
    }
  }

  private report(isPresent: boolean): void {
    if (isPresent === this.reported) return;
    this.reported = isPresent;
    this.events.onPresence(isPresent);
  }

  private followPlace(items: ItemHost, xembed: boolean): void {
    clearTimeout(this.move);
    const wanted = items === "none" ? xembed && "xembed" : "items";
    if (wanted !== false && wanted !== this.place) {
      this.move = setTimeout(() => this.attach(wanted, false), settlingMs);
    } else if (items === "unlisted" && this.fileTries < maxFileTries) {
      this.move = setTimeout(() => this.attach("items", true), listedAfterMs);
    }
  }

  private attach(place: Place, isIconInFile: boolean): void {
    this.place = place;
    if (isIconInFile) this.fileTries += 1;
    this.events.onAttach({ isIconInFile });
    // The new item is either listed soon, which is another update, or must be tried in another way.
    const { items, xembed } = this.hosts;
    if (items !== null && xembed !== null) this.followPlace(items, xembed);
  }
}
