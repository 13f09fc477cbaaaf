import { useState } from 'preact/hooks';
import type { Page } from '../ui/page';
import { practiceTexts } from '../ui/texts';
import { type Exercise, type Fault, readExercises } from './exercise';
import { FaultList } from './fault-list';

/** Opens a trainer's file of exercises, or says what is wrong with it. Nothing is kept when the tab closes. */
export function Files({ opened, language }: Page & { opened: (exercises: Exercise[]) => void }) {
  const texts = practiceTexts[language];
  const [count, setCount] = useState(0);
  const [faults, setFaults] = useState<Fault[]>([]);
  const read = async (file: File) => {
    const reading = readExercises(await file.text());
    setFaults('faults' in reading ? reading.faults : []);
    if ('faults' in reading) return;
    opened(reading.exercises);
    setCount(reading.exercises.length);
  };
  return (
    <>
      <label class="button">
        {texts.open}
        <input
          type="file"
          class="hidden"
          accept="application/json,.json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void read(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div role="status" class="said">
        {count > 0 && faults.length === 0 && (
          <p>
            {texts.opened(count)} {texts.openedMeans}
          </p>
        )}
        <FaultList faults={faults} language={language} />
      </div>
    </>
  );
}
