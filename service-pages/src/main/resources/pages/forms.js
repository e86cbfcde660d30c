// A field that counts for one choice only makes that choice when it is filled in.
document.querySelectorAll('[data-chooses]').forEach((field) => {
  field.addEventListener('change', () => {
    if (field.value) {
      document.getElementById(field.dataset.chooses).value = field.dataset.choice;
    }
  });
});
