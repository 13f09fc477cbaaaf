export default {
  name: 'Angular, reactive form',
  async build(place) {
    await import('@angular/compiler');
    const [core, { bootstrapApplication }, { FormControl, ReactiveFormsModule }] = await Promise.all([
      import('@angular/core'),
      import('@angular/platform-browser'),
      import('@angular/forms'),
    ]);
    const control = new FormControl('');
    class Minutes {
      control = control;
    }
    core.Component({
      selector: 'app-minutes',
      imports: [ReactiveFormsModule],
      template: '<textarea class="field" [formControl]="control"></textarea>',
    })(Minutes);
    place.innerHTML = '<app-minutes></app-minutes>';
    const app = await bootstrapApplication(Minutes, { providers: [core.provideZonelessChangeDetection()] });
    return { field: () => place.querySelector('textarea'), saved: () => control.value, render: () => app.tick() };
  },
};
