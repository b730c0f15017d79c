import { Tooltip, UnstyledButton } from "@mantine/core";
import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";
import type { AccountView } from "./account-view";

/** The tariff; where it had to be shortened, its full text comes up on pointing at it or focusing it. */
export function TariffCard({ tariff, isLong }: { tariff: AccountView["tariff"]; isLong: boolean }) {
  const { texts } = useWindow();
  return (
    <section className={`card fact${isLong ? " wide" : ""}`}>
      <h2>
        <Icon name="tariff" size={16} />
        <span>{texts.t("window.tariff.title")}</span>
      </h2>
      {tariff === null ? (
        <p className="fact-unknown">{texts.t("fact.noData")}</p>
      ) : tariff.fullText === null ? (
        <div className="tariff-body">
          <TariffWords tariff={tariff} />
        </div>
      ) : (
        <Tooltip label={tariff.fullText} multiline w={300} events={{ hover: true, focus: true, touch: true }}>
          <UnstyledButton className="tariff-body">
            <TariffWords tariff={tariff} />
            <span className="visually-hidden">
              {texts.t("window.tariff.full", { text: tariff.fullText })}
            </span>
          </UnstyledButton>
        </Tooltip>
      )}
    </section>
  );
}

function TariffWords({ tariff }: { tariff: NonNullable<AccountView["tariff"]> }) {
  return (
    <>
      <span className="fact-text">{tariff.name}</span>
      {tariff.description !== null && <span className="muted">{tariff.description}</span>}
    </>
  );
}
